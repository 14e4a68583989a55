import { Alert } from "antd";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "@/api/problem";
import { useProblemText } from "@/components/problem-text";

/** Above the fields: what the server refused that belongs to no single field. */
export function FormProblem({ problem }: { problem: Problem | undefined }) {
  const { t } = useTranslation();
  const text = useProblemText();
  const place = useRef<HTMLDivElement>(null);
  // The button that was pressed may be a screen below.
  useEffect(() => {
    if (problem) place.current?.scrollIntoView({ block: "center" });
  }, [problem]);
  if (!problem) return null;
  return (
    <div ref={place}>
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
    </div>
  );
}
