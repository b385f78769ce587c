// @ts-check
// Numbers and plurals of one language, for its table.

/** @param {string} language */
export function counting(language) {
  const numbers = new Intl.NumberFormat(language);
  const rules = new Intl.PluralRules(language);
  /** A long number with its groups. @param {number} count */
  const number = (count) => numbers.format(count);
  /** The form of a word beside a number. @param {number} count @param {string} one @param {string} many */
  const form = (count, one, many) => (rules.select(count) === 'one' ? one : many);
  return {
    number,
    form,
    /** A number of things in words. @param {number} count @param {string} one @param {string} many */
    plural: (count, one, many) => `${number(count)} ${form(count, one, many)}`,
  };
}
