import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {repositoryRoot} from './run-command.ts';

const FOLDERS = ['test/eval/drafts', 'test/eval/train'];

/** A draft of at least so many words, put together from the labelled drafts in their order; always the same one. */
export function draftOfWords(words: number): string {
  const parts: string[] = [];
  let count = 0;
  for (const file of FOLDERS.flatMap(draftsIn)) {
    if (count >= words) break;
    const text = readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
    parts.push(text.trim());
    count += text.split(/\s+/).length;
  }
  return `${parts.join('\n\n')}\n`;
}

function draftsIn(folder: string): readonly string[] {
  const root = path.join(repositoryRoot, folder);
  return readdirSync(root)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => path.join(root, name));
}

/** Versions of a draft, each with one more word typed into one of its paragraphs, all over the draft. */
export function* editsOf(text: string, count: number): Generator<string> {
  let current = text;
  for (let edit = 0; edit < count; edit++) {
    const from = Math.floor(((edit * 7919) % count) * (current.length / count));
    const at = current.indexOf(' the ', from);
    if (at < 0) continue;
    current = `${current.slice(0, at)} word${edit}${current.slice(at)}`;
    yield current;
  }
}
