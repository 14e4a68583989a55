import { createFileRoute } from "@tanstack/react-router";
import { MyPage } from "@/features/enterprises/my-page";

export const Route = createFileRoute("/_authed/my")({
  component: MyPage,
});
