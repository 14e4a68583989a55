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

/** Texts of pages that only the console has; a firm on its phone never fetches them. */
const consoleCatalogues = {
  "zh-CN": () => import("@/locales/zh-CN/console"),
  en: () => import("@/locales/en/console"),
} as const;
const consoleLanguages = new Set<Language>();
let consoleWanted = false;

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

async function loadConsole(language: Language): Promise<void> {
  if (consoleLanguages.has(language)) return;
  const catalogue = await consoleCatalogues[language]();
  i18next.addResourceBundle(language, "translation", catalogue.default, true);
  consoleLanguages.add(language);
}

/** Before a page of the console is shown; from then on a change of language brings them along. */
export async function loadConsoleTexts(): Promise<void> {
  consoleWanted = true;
  await loadConsole(currentLanguage());
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
  if (consoleWanted) await loadConsole(language);
  setRequestLanguage(language);
  dayjs.locale(language === "en" ? "en" : "zh-cn");
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}
