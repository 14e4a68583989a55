import { createFileRoute, Outlet, redirect } from "@tanstack/react-router";
import { isProblem } from "@/api/problem";
import { meQuery } from "@/features/account/queries";
import { dictionariesQuery } from "@/features/dictionaries/queries";
import { ConsoleLayout } from "@/layouts/console-layout";
import { MobileLayout } from "@/layouts/mobile-layout";
import { changeLanguage } from "@/lib/i18n";
import { chosenLanguage, currentLanguage, isLanguage } from "@/lib/language";
import { session } from "@/lib/session";
import { usePhone } from "@/lib/use-phone";

export const Route = createFileRoute("/_authed")({
  beforeLoad: async ({ context, location }) => {
    const next = location.href === "/" ? undefined : location.href;
    if (!(await session.ensure())) throw redirect({ to: "/login", search: { next } });
    if (session.state.mustChangePassword) throw redirect({ to: "/password", search: { next } });
    try {
      const [me] = await Promise.all([
        context.queryClient.ensureQueryData(meQuery),
        context.queryClient.ensureQueryData(dictionariesQuery),
      ]);
      // A new device speaks the language of the account until another is chosen on it.
      const own = me.user?.locale;
      if (chosenLanguage() === undefined && isLanguage(own) && own !== currentLanguage()) await changeLanguage(own);
      return { me };
    } catch (cause) {
      if (isProblem(cause) && cause.status === 401) throw redirect({ to: "/login", search: { next } });
      if (isProblem(cause) && cause.code === "password_change_required")
        throw redirect({ to: "/password", search: { next } });
      throw cause;
    }
  },
  component: function Authed() {
    const Layout = usePhone() ? MobileLayout : ConsoleLayout;
    return (
      <Layout>
        <Outlet />
      </Layout>
    );
  },
});
