export interface Limit {
  readonly seconds: number;
  /** Completes "waited N s for …". */
  readonly what: string;
}

/** Returns the promise's result, or throws "Waited N s for …" when it takes longer than the limit. */
export async function timeLimit<Result>({seconds, what}: Limit, promise: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`Waited ${seconds} s for ${what}, in vain.`)), seconds * 1_000);
  });
  try {
    return await Promise.race([promise, expired]);
  } finally {
    clearTimeout(timer);
  }
}
