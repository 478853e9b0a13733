import format, { type CompiledMessage, type FormatOptions } from "icu-minify/format";

export type Values = Record<string, string | number>;

const formatters: FormatOptions["formatters"] = {
  getDateTimeFormat: (...args) => new Intl.DateTimeFormat(...args),
  getNumberFormat: (...args) => new Intl.NumberFormat(...args),
  getPluralRules: (...args) => new Intl.PluralRules(...args),
};

/** One compiled message with its values, outside of any component. */
export function formatMessage(message: CompiledMessage, locale: string, values: Values = {}): string {
  return String(format(message, locale, values, { formatters }));
}
