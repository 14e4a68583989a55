import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/client";
import { unwrap } from "@/api/problem";
import type { RegistrationIn } from "@/api/types";
import { once } from "@/lib/idempotency";
import { session } from "@/lib/session";

export type Credentials = { username: string; password: string };

export function useLogin() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: Credentials) => unwrap(api.POST("/api/v1/auth/login", { body })),
    onSuccess: (tokens) => {
      // Another person may have used this browser before.
      client.clear();
      session.accept(tokens);
    },
  });
}

export function useLogout() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => unwrap(api.POST("/api/v1/auth/logout", {})),
    onSettled: () => {
      session.end();
      client.clear();
    },
  });
}

export function useChangePassword() {
  return useMutation({
    mutationFn: (body: { current_password: string; new_password: string }) =>
      unwrap(api.POST("/api/v1/auth/password", { body })),
    onSuccess: () => session.passwordChanged(),
  });
}

export function useRegister() {
  return useMutation({
    mutationFn: (body: RegistrationIn) =>
      once("register", body, (key) => unwrap(api.POST("/api/v1/registrations", { body, headers: key }))),
  });
}

export function useAcceptInvitation(token: string) {
  return useMutation({
    mutationFn: (body: Credentials) =>
      unwrap(api.POST("/api/v1/invitations/{token}/accept", { params: { path: { token } }, body })),
  });
}
