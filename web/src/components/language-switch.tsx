import { GlobalOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useTranslation } from "react-i18next";
import { chooseLanguage } from "@/lib/i18n";
import { type Language, languageNames } from "@/lib/language";

export function LanguageSwitch({ onChange }: { onChange?: (language: Language) => void }) {
  const { i18n } = useTranslation();
  const other: Language = i18n.language === "en" ? "zh-CN" : "en";
  return (
    <Button
      type="text"
      icon={<GlobalOutlined aria-hidden="true" />}
      lang={other}
      onClick={() => void chooseLanguage(other).then(() => onChange?.(other))}
    >
      {languageNames[other]}
    </Button>
  );
}
