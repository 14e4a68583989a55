import type { Locale } from "antd/es/locale";
import dayjs from "dayjs";
import "dayjs/locale/zh-cn";
import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { currentLanguage, type Language, rememberLanguage, setRequestLanguage } from "@/lib/language";

const catalogues = {
  "zh-CN": () => Promise.all([import("@/locales/zh-CN/index"), import("antd/es/locale/zh_CN")]),
  en: () => Promise.all([import("@/locales/en/index"), import("antd/es/locale/en_US")]),
} as const;

/** Texts that come with the pages that need them: the console's, and those of issues. */
const partCatalogues = {
  console: { "zh-CN": () => import("@/locales/zh-CN/console"), en: () => import("@/locales/en/console") },
  issues: { "zh-CN": () => import("@/locales/zh-CN/work"), en: () => import("@/locales/en/work") },
} as const;
export type TextPart = keyof typeof partCatalogues;
const loaded = new Set<string>();
const wanted = new Set<TextPart>();

const antdLocales = new Map<string, Locale>();

export function antdLocale(language: string): Locale | undefined {
  return antdLocales.get(language);
}

async function load(language: Language): Promise<void> {
  if (antdLocales.has(language)) return;
  const [catalogue, locale] = await catalogues[language]();
  i18next.addResourceBundle(language, "translation", catalogue.default);
  // A module of the CommonJS era may arrive wrapped once more.
  const plain = locale.default as Locale & { default?: Locale };
  antdLocales.set(language, plain.default ?? plain);
}

async function loadPart(part: TextPart, language: Language): Promise<void> {
  if (loaded.has(`${part} ${language}`)) return;
  const catalogue = await partCatalogues[part][language]();
  i18next.addResourceBundle(language, "translation", catalogue.default, true);
  loaded.add(`${part} ${language}`);
}

/** Before a page that needs them is shown; from then on a change of language brings them along. */
export async function loadTexts(part: TextPart): Promise<void> {
  wanted.add(part);
  await loadPart(part, currentLanguage());
}

export async function startLanguage(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: {},
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await changeLanguage(language);
}

/** Somebody's choice, kept on this device. */
export async function chooseLanguage(language: Language): Promise<void> {
  rememberLanguage(language);
  await changeLanguage(language);
}

export async function changeLanguage(language: Language): Promise<void> {
  await load(language);
  await Promise.all([...wanted].map((part) => loadPart(part, language)));
  setRequestLanguage(language);
  dayjs.locale(language === "en" ? "en" : "zh-cn");
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}
