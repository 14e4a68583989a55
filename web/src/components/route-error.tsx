import { useQueryErrorResetBoundary } from "@tanstack/react-query";
import { type ErrorComponentProps, useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { isProblem } from "@/api/problem";
import { Forbidden, NotFound } from "@/components/not-found";
import { ErrorState } from "@/components/states";
import { ForbiddenError } from "@/lib/guard";

const RELOADED = "zhuqi.reloaded";

/** After a new release the pieces of the old page are gone: load the page again, once. */
function isMissingChunk(error: unknown): boolean {
  return error instanceof Error && /dynamically imported module|Importing a module script failed/i.test(error.message);
}

export function RouteError({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const boundary = useQueryErrorResetBoundary();
  useEffect(() => {
    if (!isMissingChunk(error)) return;
    if (sessionStorage.getItem(RELOADED) === location.href) return;
    sessionStorage.setItem(RELOADED, location.href);
    location.reload();
  }, [error]);
  if (error instanceof ForbiddenError) return <Forbidden />;
  if (isProblem(error) && error.status === 404) return <NotFound />;
  return (
    <div style={{ padding: 24 }}>
      <ErrorState
        cause={error}
        onRetry={() => {
          boundary.reset();
          reset();
          void router.invalidate();
        }}
      />
    </div>
  );
}
