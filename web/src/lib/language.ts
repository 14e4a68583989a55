export const languages = ["zh-CN", "en"] as const;
export type Language = (typeof languages)[number];

/** Each language names itself, so that who reads only the other one finds it. */
export const languageNames: Record<Language, string> = { "zh-CN": "中文", en: "English" };

const KEY = "zhuqi.language";
let current: Language = "zh-CN";

export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language);
}

export function currentLanguage(): Language {
  return current;
}

/** The language that was chosen on this device, if one was. */
export function chosenLanguage(): Language | undefined {
  try {
    const stored = globalThis.localStorage?.getItem(KEY);
    return isLanguage(stored) ? stored : undefined;
  } catch {
    return undefined;
  }
}

export function setRequestLanguage(language: Language): void {
  current = language;
}

export function rememberLanguage(language: Language): void {
  try {
    globalThis.localStorage?.setItem(KEY, language);
  } catch {
    // Storage may be switched off; the choice then lasts for this visit.
  }
}
