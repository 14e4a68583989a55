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

/** The language of the last visit; a stranger gets Chinese. */
export function rememberedLanguage(): Language {
  try {
    const stored = globalThis.localStorage?.getItem(KEY);
    return isLanguage(stored) ? stored : "zh-CN";
  } catch {
    return "zh-CN";
  }
}

export function rememberLanguage(language: Language): void {
  current = language;
  try {
    globalThis.localStorage?.setItem(KEY, language);
  } catch {
    // Storage may be switched off; the choice then lasts for this visit.
  }
}
