import assert from 'node:assert/strict';
import {suite, test} from 'node:test';
import {isCalendarDate, isoDate} from '../../../src/core/text/draft-date.ts';
import {parseDraft} from '../../../src/core/text/parse-draft.ts';

const BODY = 'The ministry said on 3 March 2022 that the border is closed.';

function dateOf(text: string, fallbacks: {path?: string; option?: string} = {}): string {
  const {date} = parseDraft(text, 'markdown', {today: '2026-11-20', ...fallbacks});
  const said = date.span === undefined ? '' : ` “${text.slice(date.span.start, date.span.end)}”`;
  return `${date.iso} ${date.from}${said}`;
}

suite('the date of a draft', () => {
  test('is that of its front matter', () => {
    const draft = `---\ntitle: a\ndate: 2026-05-29\n---\n\nBUCHAREST, 30 May 2026 — ${BODY}`;
    assert.equal(
      dateOf(draft, {path: '2026-05-28.md', option: '2026-05-27'}),
      '2026-05-29 front-matter “date: 2026-05-29”',
    );
  });
  test('is read from written front matter and behind a byte-order mark', () => {
    assert.equal(
      dateOf(`\uFEFF---\r\ndate: "29 May 2026"\r\n---\r\n\r\n${BODY}`),
      '2026-05-29 front-matter “date: "29 May 2026"”',
    );
  });
  test('is that of its dateline', () => {
    assert.equal(
      dateOf(`BUCHAREST, 29 May 2026 — ${BODY}`, {path: '2026-05-28.md'}),
      '2026-05-29 dateline “29 May 2026”',
    );
  });
  test('is the one that is said to be the draft’s', () => {
    assert.equal(
      dateOf(`# Meeting of 27 November 2024\n\nPaper dated 2 December 2024\n\n${BODY}`),
      '2024-12-02 dateline “2 December 2024”',
    );
  });
  test('is not one in running text', () => assert.equal(dateOf(BODY), '2026-11-20 today'));
  test('is that in the file’s name', () => {
    assert.equal(
      dateOf(BODY, {path: 'drafts/20260528-brief.md', option: '2026-05-27'}),
      '2026-05-28 filename',
    );
  });
  test('is not a number in the file’s name that is no date', () => {
    assert.equal(dateOf(BODY, {path: '20261399.md'}), '2026-11-20 today');
  });
  test('is that of the setting, and else today', () => {
    assert.equal(dateOf(BODY, {option: '2026-05-27'}), '2026-05-27 option');
    assert.equal(dateOf(''), '2026-11-20 today');
  });
  test('is not one that does not exist', () => {
    assert.equal(dateOf(`---\ndate: 2026-02-30\n---\n\n${BODY}`), '2026-11-20 today');
    assert.equal(isoDate('31 June 2026'), undefined);
    assert.equal(isCalendarDate('2026-02-30'), false);
    assert.equal(isCalendarDate('2028-02-29'), true);
  });
});
