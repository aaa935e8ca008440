/** The languages that letters to customers are written in, as they are called in themselves. English comes first. */
export const languages = {
  en: 'English',
  de: 'Deutsch',
  fi: 'Suomi',
  sv: 'Svenska',
  fr: 'Français',
} as const;

/** English is written where it belongs; each other language has a folder `flows/replies/<language>/`. */
export type Language = keyof typeof languages;

export const languageIds = Object.keys(languages).filter(isLanguage);

/** Whether a string from outside names a language that letters are written in. */
export function isLanguage(value: string): value is Language {
  return Object.hasOwn(languages, value);
}

/** Something for each language. The one place where a list of all languages becomes a record of them. */
export function inEachLanguage<T>(make: (language: Language) => T): Readonly<Record<Language, T>> {
  return Object.fromEntries(languageIds.map((language) => [language, make(language)])) as Record<Language, T>;
}
