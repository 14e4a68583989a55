import { createFileRoute, redirect } from "@tanstack/react-router";
import { landing } from "@/lib/access";

export const Route = createFileRoute("/_authed/")({
  beforeLoad: ({ context }) => {
    throw redirect({ to: landing(context.me), replace: true });
  },
});
