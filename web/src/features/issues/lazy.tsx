import { lazy, Suspense } from "react";
import { useMe } from "@/features/account/use-me";
import { can } from "@/lib/access";
import { loadTexts } from "@/lib/i18n";

// They come with texts of their own, and neither page waits for them.
const Own = lazy(async () => {
  const [module] = await Promise.all([import("@/features/issues/own-issues"), loadTexts("issues")]);
  return { default: module.OwnIssues };
});
const Panel = lazy(async () => {
  const [module] = await Promise.all([import("@/features/issues/enterprise-panel"), loadTexts("issues")]);
  return { default: module.EnterpriseIssuesPanel };
});

export function LazyOwnIssues() {
  return (
    <Suspense fallback={null}>
      <Own />
    </Suspense>
  );
}

export function LazyEnterpriseIssues({ id }: { id: number }) {
  const me = useMe();
  if (!can(me, "issues.read") && !can(me, "own_enterprises")) return null;
  return (
    <Suspense fallback={null}>
      <Panel id={id} />
    </Suspense>
  );
}
