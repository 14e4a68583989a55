import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { OrganizationKind } from "@/api/types";
import { type Choice, RemoteSelect } from "@/components/form/remote-select";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { organizationQuery, organizationSearchQuery } from "@/features/organizations/queries";
import { useDebounced } from "@/lib/use-debounced";

type Props = {
  id?: string;
  value?: number | null;
  onChange?: (value: number | null) => void;
  known?: Choice | null;
  kind?: OrganizationKind;
  placeholder?: string;
  allowClear?: boolean;
  "aria-label"?: string;
};

export function OrganizationSelect({ kind, known, ...props }: Props) {
  const [text, setText] = useState("");
  const kinds = useDictionary("organization_kinds");
  const query = useQuery({ ...organizationSearchQuery(useDebounced(text), kind), placeholderData: keepPreviousData });
  const choices = (query.data?.items ?? []).map((one) => ({
    value: one.id,
    label: one.name,
    note: kinds.label(one.kind),
  }));
  // A value from the address is a bare number: its name has to be asked for.
  const missing = typeof props.value === "number" && !known && !choices.some((one) => one.value === props.value);
  const own = useQuery({ ...organizationQuery(props.value ?? 0), enabled: missing && !query.isPending });
  const found = own.data && own.data.id === props.value ? { value: own.data.id, label: own.data.name } : known;
  return <RemoteSelect {...props} known={found} choices={choices} loading={query.isFetching} onSearch={setText} />;
}
