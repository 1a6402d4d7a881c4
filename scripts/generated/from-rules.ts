import {readFileSync} from 'node:fs';
import {z} from 'zod';
import {configSchema, DEFAULT_CORPUS_FOLDERS, DEFAULT_EXCLUDE} from '../../src/core/config/config.ts';
import {SEVERITIES} from '../../src/core/config/rule-settings.ts';
import {RULES} from '../../src/core/rules/registry.ts';
import type {Rule} from '../../src/core/rules/rule.ts';
import {WIKIDATA} from '../../src/service/officials/query-service.ts';

type JsonObject = {[key: string]: unknown};

/** `package.json` with the settings of the editor made anew from the rules' options. */
export function manifest() {
  const path = 'package.json';
  const parsed: JsonObject = JSON.parse(readFileSync(path, 'utf8'));
  const contributes = {...(parsed['contributes'] as JsonObject | undefined), configuration: configuration()};
  return {path, text: `${JSON.stringify({...parsed, contributes}, undefined, 2)}\n`};
}

function configuration(): readonly JsonObject[] {
  return [
    {title: 'Drafts and corpus', properties: generalSettings()},
    ...RULES.map((rule) => ({title: rule.id, properties: settingsOf(rule)})),
  ];
}

function generalSettings(): JsonObject {
  const shape = configSchema.shape;
  const folders = shape.corpus.unwrap().shape.folders;
  const citations = shape.citations.unwrap().shape.style;
  const allowPrivate = shape.import.unwrap().shape.allowPrivateAddresses;
  return {
    'briefcheck.date': {type: 'string', default: '', scope: 'resource', description: shape.date.description},
    'briefcheck.corpus.folders': {
      type: 'array',
      items: {type: 'string'},
      default: DEFAULT_CORPUS_FOLDERS,
      scope: 'resource',
      description: folders.description,
    },
    'briefcheck.citations.style': {
      type: 'string',
      enum: citations.unwrap().options,
      default: 'auto',
      scope: 'resource',
      description: citations.description,
    },
    // in a workspace somebody else's settings could open the author's network
    'briefcheck.import.allowPrivateAddresses': {
      type: 'boolean',
      default: false,
      scope: 'machine',
      description: allowPrivate.description,
    },
    // Of the client alone, and of the machine: a workspace must not lead the queries elsewhere.
    'briefcheck.officials.queryService': {
      type: 'string',
      default: WIKIDATA,
      scope: 'machine',
      description: 'The SPARQL service that “Update Officials Register…” asks, and only that command.',
    },
    'briefcheck.exclude': {
      type: 'array',
      items: {type: 'string'},
      default: DEFAULT_EXCLUDE,
      scope: 'resource',
      description: shape.exclude.description,
    },
  };
}

function settingsOf(rule: Rule): JsonObject {
  const schema = z.toJSONSchema(rule.options, {io: 'input'});
  const options = Object.entries(schema.properties ?? {}).map(([name, property]) => [
    `briefcheck.rules.${rule.id}.${name}`,
    {...(property as JsonObject), scope: 'resource'},
  ]);
  const severity = {
    type: 'string',
    enum: SEVERITIES,
    default: 'default',
    scope: 'resource',
    markdownDescription: `${rule.summary} By itself its findings are of severity “${rule.severity}”; “off” switches the rule off.`,
  };
  return {[`briefcheck.rules.${rule.id}.severity`]: severity, ...Object.fromEntries(options)};
}

/** The JSON schema of `.briefcheck.yaml`. */
export function settingsSchema() {
  const schema = z.toJSONSchema(configSchema, {io: 'input', unrepresentable: 'any'});
  const titled = {title: 'Briefcheck settings', ...schema};
  return {path: 'schemas/briefcheck.schema.json', text: `${JSON.stringify(titled, undefined, 2)}\n`};
}

/** The index of all rules. */
export function ruleIndex() {
  const rows = RULES.map((rule) => {
    const page = `../src/core/rules/${rule.id}/${rule.id}.md`;
    const options = Object.keys(rule.options.shape).map((name) => `\`${name}\``);
    return `| [${rule.id}](${page}) | ${rule.summary} | ${rule.severity} | ${options.join(', ') || '–'} |`;
  });
  const text = [
    '# Rules',
    '',
    'Made from the rules by `npm run generate`. Each page says what a rule finds and why, with examples that run as tests.',
    '',
    '| rule | finds | severity | options |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
  return {path: 'docs/rules.md', text};
}
