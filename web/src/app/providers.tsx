import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { App, ConfigProvider } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { calmTheme, theme } from "@/app/theme";
import { antdLocale } from "@/lib/i18n";
import { useCalm } from "@/lib/use-phone";

export function Providers({ queryClient, children }: { queryClient: QueryClient; children: ReactNode }) {
  const { i18n } = useTranslation();
  const calm = useCalm();
  return (
    <QueryClientProvider client={queryClient}>
      <ConfigProvider
        theme={calm ? calmTheme : theme}
        locale={antdLocale(i18n.language)}
        button={{ autoInsertSpace: false }}
      >
        <App message={{ maxCount: 2 }}>{children}</App>
      </ConfigProvider>
    </QueryClientProvider>
  );
}
