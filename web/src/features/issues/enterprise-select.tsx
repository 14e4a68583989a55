import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { RemoteSelect } from "@/components/form/remote-select";
import { enterpriseQuery, enterprisesQuery } from "@/features/enterprises/queries";
import { useDebounced } from "@/lib/use-debounced";

type Props = { value: number | undefined; onChange: (value: number | undefined) => void; label: string };

/** One of the enterprises in somebody's area, found by name or code. */
export function EnterpriseSelect({ value, onChange, label }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const q = useDebounced(text).trim();
  const query = useQuery({ ...enterprisesQuery({ q: q || undefined }), placeholderData: keepPreviousData });
  const own = useQuery({ ...enterpriseQuery(value ?? 0), enabled: value !== undefined });
  const choices = (query.data?.items ?? []).map((one) => ({
    value: one.id,
    label: one.name,
    note: one.territory_name ?? undefined,
  }));
  const known = own.data && own.data.id === value ? { value: own.data.id, label: own.data.name } : null;
  return (
    <RemoteSelect
      aria-label={label}
      placeholder={t("issue.report.find_enterprise")}
      value={value ?? null}
      onChange={(next) => onChange(next ?? undefined)}
      known={known}
      choices={choices}
      loading={query.isFetching}
      onSearch={setText}
    />
  );
}
