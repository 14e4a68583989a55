import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { RemoteSelect } from "@/components/form/remote-select";
import { officersQuery } from "@/features/officers/queries";
import { useDebounced } from "@/lib/use-debounced";

type Props = { id?: string; value?: number | null; onChange?: (value: number | null) => void };

export function OfficerSelect(props: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const q = useDebounced(text);
  const query = useQuery({
    ...officersQuery({ q: q || undefined, status: "active" }),
    placeholderData: keepPreviousData,
  });
  const choices = (query.data?.items ?? []).map((one) => ({
    value: one.id,
    label: `${one.name}${t("common.bracket", { text: one.organization_name })}`,
    note: t("people.officer.load", { assigned: one.assigned_count, capacity: one.capacity }),
  }));
  return <RemoteSelect {...props} choices={choices} loading={query.isFetching} onSearch={setText} />;
}
