import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { App, ConfigProvider } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { theme } from "@/app/theme";
import { antdLocale } from "@/lib/i18n";

export function Providers({ queryClient, children }: { queryClient: QueryClient; children: ReactNode }) {
  const { i18n } = useTranslation();
  return (
    <QueryClientProvider client={queryClient}>
      <ConfigProvider theme={theme} locale={antdLocale(i18n.language)} button={{ autoInsertSpace: false }}>
        <App message={{ maxCount: 2 }}>{children}</App>
      </ConfigProvider>
    </QueryClientProvider>
  );
}
