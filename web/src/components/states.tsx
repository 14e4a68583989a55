import { Alert, Button, Skeleton } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { isProblem } from "@/api/problem";
import { useProblemText } from "@/components/problem-text";
import styles from "./states.module.css";

export function EmptyState({ title, hint, action }: { title: string; hint?: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <svg width="56" height="44" viewBox="0 0 56 44" aria-hidden="true" className={styles.drawing}>
        <rect x="9" y="3" width="38" height="38" rx="4" fill="#fff" stroke="currentColor" strokeWidth="1.5" />
        <path d="M16 14h24M16 22h24M16 30h14" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
      </svg>
      <p className={styles.emptyTitle}>{title}</p>
      {hint ? <p className={styles.hint}>{hint}</p> : null}
      {action}
    </div>
  );
}

/** What went wrong, what to do, and the number to quote to the administrator. */
export function ErrorState({ cause, onRetry }: { cause: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const text = useProblemText();
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      className={styles.error}
      title={text(cause)}
      description={
        isProblem(cause) && cause.requestId ? (
          <span className={styles.request}>
            {t("common.request_id")} <span className="code">{cause.requestId}</span>
          </span>
        ) : undefined
      }
      action={
        onRetry ? (
          <Button size="small" onClick={onRetry}>
            {t("common.retry")}
          </Button>
        ) : undefined
      }
    />
  );
}

export function Loading({ rows = 4 }: { rows?: number }) {
  const { t } = useTranslation();
  return (
    <div aria-busy="true" className={styles.loading}>
      <span className="sr-only" role="status">
        {t("common.loading")}
      </span>
      <Skeleton active title={false} paragraph={{ rows }} />
    </div>
  );
}

type Query<T> = { data: T | undefined; error: unknown; isPending: boolean; refetch: () => unknown };

/** The four faces of a query: waiting, failed, empty, there. */
export function QueryView<T>(props: {
  query: Query<T>;
  rows?: number;
  isEmpty?: (data: T) => boolean;
  empty?: ReactNode;
  children: (data: T) => ReactNode;
}) {
  const { query, isEmpty, empty } = props;
  if (query.data !== undefined) {
    if (empty !== undefined && isEmpty?.(query.data)) return empty;
    return props.children(query.data);
  }
  if (query.error) return <ErrorState cause={query.error} onRetry={() => void query.refetch()} />;
  return <Loading rows={props.rows} />;
}
