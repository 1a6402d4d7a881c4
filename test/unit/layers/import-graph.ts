import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {dirname, join, normalize} from 'node:path/posix';

/** One import or re-export of a module, as its file writes it. */
export interface Import {
  /** The importing file, from the root of the repository: `src/core/edits.ts`. */
  readonly from: string;
  /** A file of the repository, or a package as written: `node:fs`, `yaml`. */
  readonly to: string;
  readonly target: 'file' | 'package';
  /** True for `import type`, which leaves nothing in the bundle. */
  readonly typeOnly: boolean;
}

// "import {a} from './b.ts';", "export * from …", "import type …", "import './c.ts';" at the beginning of a line
const STATIC = /^(?:import|export)\s+(type\s+)?(?:[^'";]*?\bfrom\s+)?'([^']+)'/gm;
// "await import('unpdf')", "typeof import('./a.ts')"
const DYNAMIC = /\bimport\(\s*'([^']+)'/g;
const COMMENT = /^\s*(?:\/\*\*?|\*|\/\/).*$/gm;

/** The files below a folder that end in one of the endings, sorted, from the root of the repository. */
export function filesBelow(folder: string, ...endings: readonly string[]): readonly string[] {
  return readdirSync(folder, {withFileTypes: true})
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path, ...endings) : [path];
    })
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .sort();
}

/** The imports that a module's text makes. @throws when a relative one leads to no file. */
export function importsOf(from: string, text: string): readonly Import[] {
  const code = text.replace(COMMENT, '');
  const found = [
    ...Array.from(code.matchAll(STATIC), ([, type, name = '']) => ({name, typeOnly: type !== undefined})),
    ...Array.from(code.matchAll(DYNAMIC), ([, name = '']) => ({name, typeOnly: false})),
  ];
  return found.map(({name, typeOnly}) => {
    if (!name.startsWith('.')) return {from, to: name, target: 'package', typeOnly};
    const to = normalize(join(dirname(from), name));
    if (!existsSync(to)) throw new Error(`${from} imports ${name}, which is no file`);
    return {from, to, target: 'file', typeOnly};
  });
}

/** All imports made in the TypeScript files below a folder. */
export function importGraph(folder: string): readonly Import[] {
  return filesBelow(folder, '.ts').flatMap((path) => importsOf(path, readFileSync(path, 'utf8')));
}
