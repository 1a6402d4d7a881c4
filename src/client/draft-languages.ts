/** The languages of drafts, by their ids in VS Code. */
export const DRAFT_LANGUAGES: readonly string[] = ['markdown', 'plaintext'];

/** The files at the root of a folder that the server checks and completes while they are written. */
export const SETTINGS_FILES: readonly string[] = ['.briefcheck.yaml', 'officials.yaml'];
