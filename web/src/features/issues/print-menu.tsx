import { PrinterOutlined } from "@ant-design/icons";
import { useMutation } from "@tanstack/react-query";
import { Button, Dropdown } from "antd";
import { useTranslation } from "react-i18next";
import { download } from "@/api/download";
import type { IssueDetail } from "@/api/types";
import { ErrorState } from "@/components/states";
import { useDictionary } from "@/features/dictionaries/use-dictionary";

/** The slips that the server offers for an issue, each as a Word file. */
export function PrintMenu({ row }: { row: IssueDetail }) {
  const { t } = useTranslation();
  const kinds = useDictionary("slip_kinds");
  const print = useMutation({
    mutationFn: (kind: string) =>
      download(`/api/v1/issues/${row.id}/slips/${kind}`, `${kinds.label(kind)}_${row.id}.docx`),
  });
  if (row.slips.length === 0) return null;
  const items = row.slips.map((kind) => ({ key: kind, label: kinds.label(kind) }));
  return (
    <>
      <Dropdown menu={{ items, onClick: ({ key }) => print.mutate(key) }} trigger={["click"]} placement="bottomRight">
        <Button icon={<PrinterOutlined aria-hidden="true" />} loading={print.isPending}>
          {t("issue.print")}
        </Button>
      </Dropdown>
      {print.error ? <ErrorState cause={print.error} /> : null}
    </>
  );
}
