// What src/core may use besides the language itself: the few classes that Node, web workers and browsers have in
// common and that do no I/O. src/core is type-checked with these alone (src/core/tsconfig.json).

declare class TextDecoder {
  constructor(label?: string, options?: {readonly fatal?: boolean; readonly ignoreBOM?: boolean});
  decode(input?: ArrayBuffer | Uint8Array): string;
}

declare class TextEncoder {
  encode(input?: string): Uint8Array;
  encodeInto(source: string, destination: Uint8Array): {readonly read: number; readonly written: number};
}

declare const crypto: {
  readonly subtle: {digest(algorithm: 'SHA-256', data: ArrayBuffer | Uint8Array): Promise<ArrayBuffer>};
};
