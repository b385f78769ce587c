// @ts-check
// Why `docgauge serve` did not save a file.

/** Another program has changed the file between the last look and the save. */
export class ChangedOnDisk extends Error {}

/** The file could not be saved, in words for the author. */
export class NotSaved extends Error {}
