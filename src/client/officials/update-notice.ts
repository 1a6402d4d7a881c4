import {withoutLinks} from '../without-links.ts';

/** The notification that nothing was updated, with the reason that the server gives. */
export function notUpdated(reason: string): string {
  return withoutLinks(`The officials register was not updated. ${reason}`);
}
