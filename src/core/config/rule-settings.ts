import {z} from 'zod';
import {RULES} from '../rules/registry.ts';
import type {Rule} from '../rules/rule.ts';

export const SEVERITIES = ['default', 'off', 'hint', 'information', 'warning', 'error'] as const;

/** "default" is the rule's own severity, which may differ from finding to finding. */
export const severitySetting = z
  .enum(SEVERITIES)
  .describe('How serious its findings are; "default" leaves that to the rule, "off" switches it off.');

/** What a settings file may say of a rule: a severity alone, or an object with it and the rule's options. */
export function ruleSetting(rule: Rule): z.ZodType {
  // YAML reads a bare "off" as text, but a value of false is what an author may mean by it
  const options = z.strictObject({severity: severitySetting.optional(), ...rule.options.partial().shape});
  return z.union([severitySetting, z.literal(false), options]).describe(rule.summary);
}

/** The settings of all rules, each of them optional. */
export const ruleSettings = z.strictObject(
  Object.fromEntries(RULES.map((rule) => [rule.id, ruleSetting(rule).optional()])),
);
