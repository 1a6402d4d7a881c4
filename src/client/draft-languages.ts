/** The languages of drafts, by their ids in VS Code. */
export const DRAFT_LANGUAGES: readonly string[] = ['markdown', 'plaintext'];
