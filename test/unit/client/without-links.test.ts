import assert from 'node:assert/strict';
import {test} from 'node:test';
import {notUpdated} from '../../../src/client/officials/update-notice.ts';
import {withoutLinks} from '../../../src/client/without-links.ts';

test('what a server or a file’s name says becomes no link in a notification', () => {
  const message = 'The address leads to [text/html](command:workbench.action.quit) and not to a page.';
  // what VS Code takes for a link in a notification
  assert.doesNotMatch(withoutLinks(message), /\[[^\]]+\]\([^)]+\)/);
  assert.equal(
    withoutLinks('Added to the corpus: corpus/a (2) [x].md'),
    'Added to the corpus: corpus/a (2) [x].md',
  );
});

test('nor does what a query service says', () => {
  const notice = notUpdated('The query service answers with [more](command:workbench.action.quit).');
  assert.match(notice, /^The officials register was not updated\. The query service answers/);
  assert.doesNotMatch(notice, /\[[^\]]+\]\([^)]+\)/);
});
