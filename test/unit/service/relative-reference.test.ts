import assert from 'node:assert/strict';
import {suite, test} from 'node:test';
import {relativeReference} from '../../../src/service/citing/relative-reference.ts';

const CASES: readonly (readonly [name: string, from: string, to: string, way: string | undefined])[] = [
  ['beside it', 'file:///desk/draft.md', 'file:///desk/note.md', 'note.md'],
  ['below it', 'file:///desk/draft.md', 'file:///desk/corpus/note.md', 'corpus/note.md'],
  ['above it', 'file:///desk/drafts/may/draft.md', 'file:///desk/corpus/a%20b.md', '../../corpus/a b.md'],
  ['at the root', 'file:///draft.md', 'file:///note.md', 'note.md'],
  ['on another drive', 'file:///c%3A/desk/draft.md', 'file:///d%3A/note.md', undefined],
  ['elsewhere', 'file:///desk/draft.md', 'vscode-vfs://host/desk/note.md', undefined],
  ['from a draft that is not saved', 'untitled:Untitled-1', 'file:///desk/note.md', undefined],
];

suite('the way from a draft to a source', () => {
  for (const [name, from, to, way] of CASES) {
    test(name, () => assert.equal(relativeReference(from, to), way));
  }
});
