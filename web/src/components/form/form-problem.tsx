import { Alert } from "antd";
import { useTranslation } from "react-i18next";
import type { Problem } from "@/api/problem";
import { useProblemText } from "@/components/problem-text";

/** Above the fields: what the server refused that belongs to no single field. */
export function FormProblem({ problem }: { problem: Problem | undefined }) {
  const { t } = useTranslation();
  const text = useProblemText();
  if (!problem) return null;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      style={{ marginBottom: 16 }}
      title={text(problem)}
      description={
        <>
          {problem.errors.length > 0 ? (
            <ul>
              {problem.errors.map((error) => (
                <li key={`${error.pointer} ${error.code}`}>{error.detail}</li>
              ))}
            </ul>
          ) : null}
          {problem.requestId ? (
            <small>
              {t("common.request_id")} <span className="code">{problem.requestId}</span>
            </small>
          ) : null}
        </>
      }
    />
  );
}
