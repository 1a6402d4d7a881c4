import {type Disposable, type QuickInputButton, type QuickPickItem, window} from 'vscode';
import {AsYouType, type FindRows} from '../as-you-type.ts';
import {EditorPreview} from './editor-preview.ts';
import {openPlace, type Place} from './open-place.ts';

/** A row with a passage; rows without a place only say something. */
export interface PassageRow extends QuickPickItem {
  readonly place?: Place;
  /** The path of its document. */
  readonly path?: string;
  /** What choosing the row writes into the input, to be gone on with. */
  readonly query?: string;
}

export interface PassagePick {
  readonly title: string;
  readonly placeholder: string;
  readonly value: string;
  readonly find: FindRows<PassageRow>;
  /** Called when a row is chosen, as a button's; without it the passage is opened. */
  readonly onAccept?: (row: PassageRow) => void;
  /** Called with what was typed when a passage is opened. */
  readonly onOpen?: (typed: string) => void;
  /** Called when a button of a row is pressed; the pick is closed and the earlier editor shown by then. */
  readonly onButton: (button: QuickInputButton, row: PassageRow) => void;
}

/**
 * Lets the author choose a passage: arrow keys preview, Enter opens, Escape goes back to where one was. Resolves
 * when the first rows are shown.
 */
export async function pickPassage(options: PassagePick): Promise<void> {
  const {title, placeholder, value, find, onAccept, onOpen, onButton} = options;
  const pick = window.createQuickPick<PassageRow>();
  const preview = new EditorPreview();
  const typing = new AsYouType(pick, find);
  const first = () => pick.items.find(({place}) => place !== undefined);
  let shown: readonly PassageRow[] = [];
  const disposables: Disposable[] = [
    pick,
    typing,
    pick.onDidChangeActive(([row]) => {
      // New rows make the first one active by themselves; that is no reason to open anything.
      const isNew = shown !== pick.items;
      shown = pick.items;
      if (row?.place !== undefined && !(isNew && row === first())) void preview.show(row.place);
    }),
    pick.onDidAccept(() => {
      // Who types fast presses Enter before VS Code has told which row is active: the first one is meant.
      const row = pick.activeItems[0] ?? first();
      if (row?.query !== undefined) {
        pick.value = row.query;
        void typing.run(row.query);
        return;
      }
      const place = row?.place;
      if (row === undefined || place === undefined) return;
      if (onAccept !== undefined) {
        pick.hide();
        void preview.restore().then(() => onAccept(row));
        return;
      }
      onOpen?.(pick.value);
      preview.keep();
      pick.hide();
      void openPlace(place);
    }),
    pick.onDidTriggerItemButton(({button, item}) => {
      pick.hide();
      void preview.restore().then(() => onButton(button, item));
    }),
    pick.onDidHide(() => {
      for (const disposable of disposables) disposable.dispose();
      void preview.restore();
    }),
  ];
  pick.title = title;
  pick.placeholder = placeholder;
  pick.value = value;
  pick.show();
  await typing.run(value);
}
