import { createFileRoute, redirect } from "@tanstack/react-router";
import { LoginPage } from "@/features/auth/login-page";
import { safeNext, text } from "@/lib/address";
import { session } from "@/lib/session";

export const Route = createFileRoute("/login")({
  validateSearch: (raw: Record<string, unknown>): { next?: string } => ({ next: text(raw, "next") }),
  beforeLoad: async ({ search }) => {
    // Without a network the form is still shown; its own error explains.
    const signedIn = await session.ensure().catch(() => false);
    if (signedIn) throw redirect({ href: safeNext(search.next) });
  },
  component: function Login() {
    return <LoginPage next={Route.useSearch().next} />;
  },
});
