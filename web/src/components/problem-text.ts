import { useTranslation } from "react-i18next";
import { isProblem } from "@/api/problem";

const own = new Set(["network_error", "unexpected_answer", "list_too_long"]);

/** The server's sentences come in the reader's language; only what it cannot say is said here. */
export function useProblemText(): (cause: unknown) => string {
  const { t } = useTranslation();
  return (cause) => {
    if (!isProblem(cause)) return t("problem.internal");
    if (own.has(cause.code) || !cause.message)
      return t(`problem.code.${own.has(cause.code) ? cause.code : "unexpected_answer"}`);
    return cause.message;
  };
}
