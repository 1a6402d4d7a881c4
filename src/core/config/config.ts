import {z} from 'zod';
import {CITATION_STYLES, type CitationStyle} from '../citing/citation-style.ts';
import type {Severity} from '../rules/finding.ts';
import {RULES} from '../rules/registry.ts';
import type {RuleId} from '../rules/rule-id.generated.ts';
import {isCalendarDate} from '../text/draft-date.ts';
import {ruleSettings} from './rule-settings.ts';

/** What a settings file (`.briefcheck.yaml`) or the editor's settings may say; everything is optional. */
export const configSchema = z.strictObject({
  date: z
    .string()
    .refine((date) => date === '' || isCalendarDate(date), {error: 'expected a date such as 2026-05-30'})
    .optional()
    .describe('The date of drafts that say none themselves, as 2026-05-30; empty means today.'),
  corpus: z
    .strictObject({
      folders: z
        .array(z.string())
        .optional()
        .describe('Folders of the workspace that hold the source documents.'),
    })
    .optional(),
  citations: z
    .strictObject({
      style: z
        .enum(['auto', ...CITATION_STYLES])
        .optional()
        .describe(
          'How sources are cited in a draft: by numbers and a list, footnotes, keys of pandoc, or links; "auto" goes by the draft.',
        ),
    })
    .optional(),
  import: z
    .strictObject({
      allowPrivateAddresses: z
        .boolean()
        .optional()
        .describe(
          'Let “Add to Corpus” ask addresses of this machine and of private networks, such as a wiki of the desk. Counts only in the settings of the editor.',
        ),
    })
    .optional(),
  exclude: z.array(z.string()).optional().describe('Glob patterns of files that are not checked.'),
  rules: ruleSettings.optional(),
});

/** Settings as written, checked against the schema and not yet filled up with defaults. */
export type ConfigLayer = z.infer<typeof configSchema>;

export interface RuleConfig {
  readonly severity: Severity | 'default' | 'off';
  readonly options: Readonly<Record<string, unknown>>;
}

/** Settings with every value present, as the engine reads them. */
export interface Config {
  /** ISO 8601; undefined means today. */
  readonly date: string | undefined;
  readonly corpus: {readonly folders: readonly string[]};
  readonly citations: {readonly style: CitationStyle | 'auto'};
  readonly import: {readonly allowPrivateAddresses: boolean};
  readonly exclude: readonly string[];
  readonly rules: Readonly<Record<RuleId, RuleConfig>>;
}

export const DEFAULT_CORPUS_FOLDERS: readonly string[] = ['corpus', 'sources'];
export const DEFAULT_EXCLUDE: readonly string[] = ['**/node_modules/**', '**/.git/**'];

/** The settings that the layers add up to; a later layer wins, value by value. */
export function mergeConfig(...layers: readonly ConfigLayer[]): Config {
  const last = <T>(read: (layer: ConfigLayer) => T | undefined): T | undefined => {
    return layers.map(read).findLast((value) => value !== undefined);
  };
  return {
    date: last((layer) => layer.date) || undefined,
    corpus: {folders: last((layer) => layer.corpus?.folders) ?? DEFAULT_CORPUS_FOLDERS},
    citations: {style: last((layer) => layer.citations?.style) ?? 'auto'},
    import: {allowPrivateAddresses: last((layer) => layer.import?.allowPrivateAddresses) ?? false},
    exclude: last((layer) => layer.exclude) ?? DEFAULT_EXCLUDE,
    rules: Object.fromEntries(RULES.map((rule) => [rule.id, ruleConfig(rule, layers)])) as Record<
      RuleId,
      RuleConfig
    >,
  };
}

export const DEFAULT_CONFIG: Config = mergeConfig();

function ruleConfig(rule: (typeof RULES)[number], layers: readonly ConfigLayer[]): RuleConfig {
  let severity: RuleConfig['severity'] = 'default';
  let given: Record<string, unknown> = {};
  for (const layer of layers) {
    const setting: unknown = layer.rules?.[rule.id];
    if (setting === false) severity = 'off';
    else if (typeof setting === 'string') severity = setting as RuleConfig['severity'];
    else if (typeof setting === 'object' && setting !== null) {
      const {severity: own, ...options} = setting as {severity?: RuleConfig['severity']};
      severity = own ?? severity;
      given = {...given, ...options};
    }
  }
  return {severity, options: rule.options.parse(given)};
}
