import { createFileRoute, redirect } from "@tanstack/react-router";
import { PasswordPage } from "@/features/auth/password-page";
import { text } from "@/lib/address";
import { session } from "@/lib/session";

export const Route = createFileRoute("/password")({
  validateSearch: (raw: Record<string, unknown>): { next?: string } => ({ next: text(raw, "next") }),
  beforeLoad: async () => {
    if (!(await session.ensure())) throw redirect({ to: "/login", search: {} });
  },
  component: function Password() {
    return <PasswordPage next={Route.useSearch().next} />;
  },
});
