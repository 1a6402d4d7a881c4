import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
} from 'vscode-languageserver-types';
import type {Evidence, Finding, Severity} from '../core/rules/finding.ts';
import {rulePage} from '../core/rules/rule-page.ts';
import type {CorpusPlaces} from './corpus/places.ts';
import type {CheckedDraft, OpenDocument} from './drafts.ts';
import {visibleRange} from './ranges.ts';

/** What editors show as the origin of a finding. */
export const DIAGNOSTIC_SOURCE = 'Briefcheck';

const SEVERITIES: {readonly [severity in Severity]: DiagnosticSeverity} = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The findings of a draft as an editor shows them, evidence as related information that opens at its place. */
export function diagnosticsOf({document, findings}: CheckedDraft, places: CorpusPlaces): Diagnostic[] {
  return findings.map((finding) => diagnosticOf(finding, document, places));
}

/** One finding as an editor shows it; its code links the page of its rule. */
export function diagnosticOf(finding: Finding, document: OpenDocument, places: CorpusPlaces): Diagnostic {
  const related = finding.evidence.flatMap((evidence) => relatedInformation(evidence, places));
  return {
    range: visibleRange(finding, document),
    severity: SEVERITIES[finding.severity],
    code: finding.rule,
    codeDescription: {href: rulePage(finding.rule)},
    source: DIAGNOSTIC_SOURCE,
    message: finding.message,
    ...(related.length > 0 ? {relatedInformation: related} : {}),
  };
}

/** Evidence of a document that is gone by now says nothing that could be opened: it is left out. */
function relatedInformation(evidence: Evidence, places: CorpusPlaces): DiagnosticRelatedInformation[] {
  const location = places.locate(evidence.document, evidence);
  return location === undefined ? [] : [{location, message: evidence.text}];
}
