import {tokensOf} from './search-index/tokens.ts';

/**
 * An id for each passage, from its words alone: the passage keeps it when others are added before it, when it is
 * wrapped differently, and when its emphasis changes. Repeated passages are counted: `p5f0c2ab81e-2`.
 */
export function passageIds(proses: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return proses.map((prose) => {
    const id = `p${digest(tokensOf(prose).join(' '))}`;
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  });
}

/** 64 bits of FNV-1a in two lanes, in hexadecimal: enough to tell the passages of one document apart. */
function digest(words: string): string {
  let low = 0x811c9dc5;
  let high = 0x9dc5811c;
  for (let at = 0; at < words.length; at += 1) {
    const code = words.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code ^ (low >>> 16), 0x01000193);
  }
  return [low, high].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
}
