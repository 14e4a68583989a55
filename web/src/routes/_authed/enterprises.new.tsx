import { createFileRoute } from "@tanstack/react-router";
import { EnterpriseCreatePage } from "@/features/enterprises/create-page";
import { allow } from "@/lib/guard";

export const Route = createFileRoute("/_authed/enterprises/new")({
  beforeLoad: allow("enterprises.create"),
  component: EnterpriseCreatePage,
});
