import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { IssueAction, IssueDetail } from "@/api/types";
import { FormDrawer } from "@/components/form/form-drawer";
import { useDictionary } from "@/features/dictionaries/use-dictionary";
import { ActionFields } from "@/features/issues/action-fields";
import { actionForms, bodyOf, initialOf, type Values } from "@/features/issues/actions";
import { useIssueAction } from "@/features/issues/mutations";

type Props = { row: IssueDetail; action: IssueAction | undefined; onClose: () => void };

/** The one drawer for whatever can be done to an issue. */
export function ActionDrawer({ row, action, onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const words = useDictionary("issue_actions");
  const act = useIssueAction();
  if (!action) return null;
  return (
    <FormDrawer<Values>
      open
      onClose={onClose}
      title={words.label(action)}
      intro={t(`issue.intro.${action}`)}
      submitLabel={words.label(action)}
      danger={actionForms[action].danger}
      initial={initialOf(action, row)}
      onSubmit={async (values) => {
        await act.mutateAsync({ action, row, body: bodyOf(action, values) });
        if (action === "delete") await navigate({ to: "/issues" });
      }}
    >
      <ActionFields action={action} issue={row} />
    </FormDrawer>
  );
}
