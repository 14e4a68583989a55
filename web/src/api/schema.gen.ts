// Generated from openapi/openapi.json by `npm run gen-api`. Do not edit.

export interface paths {
    "/api/v1/api-clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List API clients
         * @description Administrators: those of units at or below their seat, in the order of their ids.
         */
        get: operations["list_api_clients"];
        put?: never;
        /** Add an API client */
        post: operations["create_api_client"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-clients/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an API client */
        get: operations["get_api_client"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change an API client */
        patch: operations["update_api_client"];
        trace?: never;
    };
    "/api/v1/api-clients/{id}/rotate-secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace the secret of an API client
         * @description The present secret works on for the given hours, so that the platform can be changed over without a gap.
         */
        post: operations["rotate_client_secret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a file
         * @description The body is the file itself, at most 20 MB: PDF, JPEG, PNG, WebP, HEIC, DOCX or XLSX, told by its content. Until it
         *     is linked to an enterprise its sender alone sees it, and after 24 hours it is gone.
         */
        post: operations["create_attachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a file's description */
        get: operations["get_attachment"];
        put?: never;
        post?: never;
        /**
         * Remove a file
         * @description It is no longer shown; its content is erased after 30 days, that of a file that was never linked at once. A file
         *     that a certification rests on stays.
         */
        delete: operations["delete_attachment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a file's content
         * @description Needs no log-in but a link from `/attachments/{id}/link`. Takes one byte range.
         */
        get: operations["read_attachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments/{id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a link to a file's content
         * @description It opens the file for five minutes, as long as the caller sees it. Give it to nobody.
         */
        get: operations["get_attachment_link"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the audit trail
         * @description Newest first. Supervisors: what people and programs of the units at or below their seat did. Administrators: what
         *     was done to units, divisions, people and the configuration there; never business.
         */
        get: operations["list_audit_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-entries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an audit entry */
        get: operations["get_audit_entry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/checkpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export checkpoints of the audit trail
         * @description A checkpoint that is kept elsewhere proves later that no entry up to it was changed or removed
         *     (`zhuqi verify-audit --checkpoint FILE`).
         */
        get: operations["list_audit_checkpoints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log in
         * @description Five wrong passwords in a row lock the log-in for a minute; each further one doubles the wait.
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Log out */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change one's own password
         * @description Every other session of the log-in ends.
         */
        post: operations["change_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange the refresh token
         * @description Each refresh token works once. One that comes back ends its session.
         */
        post: operations["refresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List one's own sessions */
        get: operations["list_sessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of one's own sessions */
        delete: operations["end_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload contacts of many enterprises
         * @description JSON lines with the keys `credit_code` (or `name` of the enterprise), `contact_name`, `role`, `contact_phone` and
         *     `is_primary`, or a CSV ledger. A contact is found again by his number, else by his name.
         */
        post: operations["bulk_contacts"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dictionaries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read all dictionaries */
        get: operations["list_dictionaries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dictionaries/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a dictionary */
        get: operations["get_dictionary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dictionaries/{code}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the words of a dictionary with their settings
         * @description Tags, indicators and categories; retired words included, in their order.
         */
        get: operations["list_dictionary_entries"];
        put?: never;
        /**
         * Add a word
         * @description Forms, filters and ledgers know it at once.
         */
        post: operations["create_dictionary_entry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dictionaries/{code}/entries/{entry}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a word that was never used
         * @description 409 when anything has it; retire it then.
         */
        delete: operations["delete_dictionary_entry"];
        options?: never;
        head?: never;
        /**
         * Change or retire a word
         * @description The meaning of an indicator that has figures is fixed: unit and frequency stay.
         */
        patch: operations["update_dictionary_entry"];
        trace?: never;
    };
    "/api/v1/enterprise-duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List possible duplicates
         * @description The pairs whose both rows lie in one area that the caller coordinates, the most likely first.
         */
        get: operations["list_duplicates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enterprise-merges/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo a merge
         * @description Newest first. The other enterprise returns with everything that came from it and is still there; what was changed
         *     of the survivor since the merge stays, and `kept` of the merge names those fields. `If-Match` is the survivor's.
         */
        post: operations["undo_merge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enterprises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List enterprises
         * @description The caller's enterprises. Filters combine. With `q` the closest names come first.
         */
        get: operations["list_enterprises"];
        put?: never;
        /** Create an enterprise */
        post: operations["create_enterprise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enterprises/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload many enterprises
         * @description JSON lines whose keys are the fields of the import (`name`, `credit_code`, `town`, `employees`, …), or a CSV
         *     ledger. A row is found again by its credit code. Up to 1,000 rows are answered line by line; more become an import
         *     job (202).
         */
        post: operations["bulk_enterprises"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enterprises/by-credit-code/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get an enterprise by its credit code */
        get: operations["get_enterprise_by_credit_code"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enterprises/cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look up firms by name
         * @description For officers, departments, coordinators and leaders, across the whole deployment. A text is required, so that the
         *     register cannot be read out.
         */
        get: operations["list_enterprise_cards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enterprises/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get an enterprise */
        get: operations["get_enterprise"];
        put?: never;
        post?: never;
        /**
         * Remove an enterprise
         * @description Only one that nothing refers to; otherwise change its status.
         */
        delete: operations["delete_enterprise"];
        options?: never;
        head?: never;
        /**
         * Change an enterprise
         * @description Merge patch (RFC 7396). Status, identifiers, contacts and figures have addresses of their own.
         */
        patch: operations["update_enterprise"];
        trace?: never;
    };
    "/api/v1/enterprises/{id}/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the agents of an enterprise */
        get: operations["list_agents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enterprises/{id}/agents/{agent_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End an agent
         * @description The firm itself, its officer or the coordinator of its area. The log-in loses the enterprise at once.
         */
        post: operations["end_agent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enterprises/{id}/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List who serves an enterprise */
        get: operations["list_assignments"];
        put?: never;
        /** Assign an officer */
        post: operations["create_assignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enterprises/{id}/assignments/{assignment_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End an assignment */
        post: operations["end_assignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enterprises/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List an enterprise's files */
        get: operations["list_enterprise_attachments"];
        put?: never;
        /**
         * Link a file to an enterprise
         * @description From then on everyone who sees the enterprise sees the file, its sender only as one of them.
         */
        post: operations["link_attachment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enterprises/{id}/certify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Certify an enterprise's account
         * @description The enterprise must have an account (`registered`).
         */
        post: operations["certify_enterprise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enterprises/{id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List an enterprise's contacts */
        get: operations["list_contacts"];
        put?: never;
        /** Add a contact */
        post: operations["create_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enterprises/{id}/contacts/{contact_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get a contact */
        get: operations["get_contact"];
        put?: never;
        post?: never;
        /** Remove a contact */
        delete: operations["delete_contact"];
        options?: never;
        head?: never;
        /** Change a contact */
        patch: operations["update_contact"];
        trace?: never;
    };
    "/api/v1/enterprises/{id}/contacts/{contact_id}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase a contact
         * @description On a person's request: the contact is removed, and with it every name and number of it in the audit trail, also
         *     where they were recorded before a merge or before one was undone. Works on contacts that were removed before, too.
         */
        post: operations["erase_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enterprises/{id}/contacts/{contact_id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read a contact's phone in full
         * @description Each reveal is logged with the caller and the reason (`X-Audit-Reason`).
         */
        post: operations["reveal_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enterprises/{id}/contacts/{contact_id}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note that a contact was reached at this number */
        post: operations["verify_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enterprises/{id}/duplicates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Possible duplicates of an enterprise
         * @description Of rows outside of the caller's area only the number is told.
         */
        get: operations["list_duplicates_of_enterprise"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enterprises/{id}/duplicates/{other_id}/dismiss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that two rows are two enterprises
         * @description The pair leaves the work list and stays away, whatever is written to either row later.
         */
        post: operations["dismiss_duplicate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enterprises/{id}/duplicates/{other_id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a dismissed pair again */
        post: operations["reopen_duplicate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enterprises/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The history of an enterprise
         * @description Newest first, with what was done to the rows that were merged into it. For the administration and its programs; a firm's agents see what they did themselves under its parts.
         */
        get: operations["list_enterprise_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enterprises/{id}/identifiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List an enterprise's identifiers */
        get: operations["list_identifiers"];
        put?: never;
        /** Add an identifier */
        post: operations["add_identifier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enterprises/{id}/identifiers/{identifier_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End an identifier */
        post: operations["end_identifier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enterprises/{id}/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List an enterprise's figures */
        get: operations["list_indicators"];
        /**
         * Record a figure
         * @description Size and thresholds follow at once.
         */
        put: operations["put_indicator"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enterprises/{id}/indicators/{indicator_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a figure */
        delete: operations["delete_indicator"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enterprises/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the invitations of an enterprise */
        get: operations["list_invitations"];
        put?: never;
        /** Invite somebody to act for an enterprise */
        post: operations["create_invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enterprises/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Merge a duplicate into an enterprise
         * @description Contacts, figures, identifiers, officers and everything else of the other enterprise move to this one; its id
         *     answers 410 from then on and its credit code finds this one. The caller needs the permission on both.
         */
        post: operations["merge_enterprises"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enterprises/{id}/merge-preview/{other_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See what a merge would do
         * @description Both enterprises, the fields to choose, and what would move.
         */
        get: operations["preview_merge"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enterprises/{id}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the merges into an enterprise */
        get: operations["list_merges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enterprises/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move an enterprise
         * @description Needs the permission where it is; the receiving unit sees it at once, and the caller perhaps no more. Each open
         *     assignment needs a decision; ended ones, figures and the history stay as they are.
         */
        post: operations["move_enterprise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enterprises/{id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The moves of an enterprise */
        get: operations["list_enterprise_moves"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enterprises/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change the operating status */
        post: operations["change_enterprise_status"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/enterprises/{id}/status-history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The status history of an enterprise */
        get: operations["list_status_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List exports
         * @description One's own, newest first.
         */
        get: operations["list_exports"];
        put?: never;
        /**
         * Export the list of enterprises
         * @description Exactly the rows that the list shows the caller under this filter, in the areas where he may export. A small file is
         *     complete with the answer (201); a larger one is made by a job (202): follow it at the export's own address.
         */
        post: operations["create_export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get an export */
        get: operations["get_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel an export
         * @description One that is queued or being made.
         */
        post: operations["cancel_export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download an export
         * @description Permission and area are checked again, and each download is logged with the number of rows and the digest of the
         *     file. An expired file is 410; one that was made for another area than the caller's present one is 403.
         */
        get: operations["get_export_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/import-templates/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a template
         * @description An empty workbook of this kind with its headings and one example row. Every cell is prepared as text, so that codes
         *     and telephone numbers keep their digits; the example row is left out by an import.
         */
        get: operations["get_import_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List imports
         * @description One's own and those of the units that one coordinates, newest first.
         */
        get: operations["list_imports"];
        put?: never;
        /**
         * Upload a ledger
         * @description The body is the file itself (.xlsx, or .csv in UTF-8 or GB18030), at most 100 MB. The answer says what was
         *     recognised; nothing is imported yet.
         */
        post: operations["create_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Get an import */
        get: operations["get_import"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Adjust how a file is read
         * @description The file is looked at again; the answer says what is recognised now.
         */
        patch: operations["update_import"];
        trace?: never;
    };
    "/api/v1/imports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop an import
         * @description At the end of the piece that is being written. What was written stays; go on with `resume`, or take it back with
         *     `undo`.
         */
        post: operations["cancel_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the original file
         * @description As it was sent; the download is logged. A file is kept for the time that the operator has set (410 afterwards).
         */
        get: operations["get_import_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/kept.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the rows that undoing kept
         * @description A workbook with the number of the row, the enterprise or the officer, and the reason.
         */
        get: operations["get_kept_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See the first rows
         * @description With the errors and remarks that the import would report.
         */
        get: operations["preview_import"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/rejected.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the rejected rows back
         * @description A workbook with the columns of the file, the row number and the reasons; corrected, it can be uploaded as it is.
         *     The download is logged.
         */
        get: operations["get_rejected_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go on with a stopped import
         * @description After the last row that was done; also after a failure that was not the file's fault.
         */
        post: operations["resume_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the report
         * @description In the order of the file.
         */
        get: operations["list_import_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check or import the file
         * @description The job runs in the background; follow it at the import's own address.
         */
        post: operations["run_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take an import back
         * @description Enterprises that it created are deleted, those that it changed get their former values back. An enterprise that
         *     was changed, merged or referred to since stays as it is and is listed (`GET /imports/{id}/rows?undo=kept`). The job
         *     runs in the background; follow it at the import's own address.
         */
        post: operations["undo_import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/indicators/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload figures of many enterprises
         * @description JSON lines with the keys `credit_code` (or `name`), `indicator` (name or code), `period`, `value` and `unit`, or a
         *     CSV ledger, also with a column per indicator and period. A figure takes the place of an earlier ledger's.
         */
        post: operations["bulk_indicators"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an invitation */
        get: operations["get_invitation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{token}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation
         * @description With a new log-in; or, by a person who is signed in, with an empty body: his log-in gets the enterprise as well.
         */
        post: operations["accept_invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/job-schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List periodic work */
        get: operations["list_job_schedules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/job-schedules/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a schedule
         * @description A new interval counts from now.
         */
        patch: operations["update_job_schedule"];
        trace?: never;
    };
    "/api/v1/job-schedules/{kind}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run periodic work now
         * @description Does not wait for the schedule, nor for the pause after a failure. What is running already is not run twice.
         */
        post: operations["run_job_schedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List background work
         * @description Latest first. Finished jobs are kept for a week, failed ones for ninety days.
         */
        get: operations["list_jobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a failed job again
         * @description It gets its attempts back and goes on where it stopped. Of periodic work one job waits or runs at a time (409).
         */
        post: operations["retry_job"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who am I */
        get: operations["get_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change one's own settings */
        patch: operations["update_me"];
        trace?: never;
    };
    "/api/v1/memberships/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * End a role
         * @description Nobody ends a role of his own, so that a unit cannot lose its last administrator by a slip.
         */
        patch: operations["update_membership"];
        trace?: never;
    };
    "/api/v1/officers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List officers
         * @description Those of the caller's area or unit; an enterprise sees the officers who serve it. In the order of their ids.
         */
        get: operations["list_officers"];
        put?: never;
        /**
         * Add an officer
         * @description Coordinators, for units of their area. A person can be an officer once in a unit.
         */
        post: operations["create_officer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/officers/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload many officers
         * @description JSON lines with the keys `person_name`, `contact_phone`, `organization`, `position`, `level`, `capacity`,
         *     `territories`, `industries` and `username`, or a CSV ledger. An officer is found again by his number within the unit.
         */
        post: operations["bulk_officers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/officers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read an officer */
        get: operations["get_officer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an officer
         * @description Coordinators of the officer's area. Somebody who still serves enterprises cannot end: hand them over first.
         */
        patch: operations["update_officer"];
        trace?: never;
    };
    "/api/v1/officers/{id}/absence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record an absence */
        post: operations["set_officer_absence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/officers/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record the return from an absence */
        post: operations["return_officer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List units
         * @description In the order of their ids.
         */
        get: operations["list_organizations"];
        put?: never;
        /**
         * Add a unit
         * @description Administrators only, below their own seat.
         */
        post: operations["create_organization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a unit */
        get: operations["get_organization"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a unit
         * @description Administrators only, at or below their own seat.
         */
        patch: operations["update_organization"];
        trace?: never;
    };
    "/api/v1/organizations/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a unit
         * @description For administrators above it. 409 with the list while anything that is open has no decision. People keep their
         *     log-ins; what they did stays under the unit's name.
         */
        post: operations["close_organization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organizations/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See what is open at a unit
         * @description For administrators above it, before it is closed.
         */
        get: operations["get_organization_closing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List requests for an account
         * @description Those of a coordinator's area, and one's own. In the order of their ids.
         */
        get: operations["list_registrations"];
        put?: never;
        /**
         * Ask for an account
         * @description The log-in works at once and shows the state of the request; it opens nothing before the approval.
         */
        post: operations["create_registration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a request for an account */
        get: operations["get_registration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a request for an account
         * @description The applicant becomes an agent of the enterprise with that credit code, and its account is certified. The
         *     enterprise has to be in the register and in the caller's area.
         */
        post: operations["approve_registration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reject a request for an account */
        post: operations["reject_registration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/territories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List divisions
         * @description In the order of their codes.
         */
        get: operations["list_territories"];
        put?: never;
        /**
         * Add a division
         * @description Administrators only, below the division of their own seat.
         */
        post: operations["create_territory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/territories/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a division */
        get: operations["get_territory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a division
         * @description An abolished one gets its last day and a successor; it is never removed.
         */
        patch: operations["update_territory"];
        trace?: never;
    };
    "/api/v1/territories/{code}/abolish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Abolish a division
         * @description With everything below it. Codes stay readable; a division below gets the successor that is given for it, else that
         *     of the whole. The enterprises are moved by a transfer of its own.
         */
        post: operations["abolish_territory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/territories/{code}/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the transfers of a division
         * @description Latest first.
         */
        get: operations["list_territory_transfers"];
        put?: never;
        /**
         * Move the enterprises of an abolished division
         * @description In the background; enterprises, open requests for accounts and the divisions that officers look after.
         */
        post: operations["start_territory_transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/territories/{code}/transfers/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See what a transfer would move */
        get: operations["preview_territory_transfer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List log-ins
         * @description Administrators: those with a role, present or past, at or below their seat. In the order of their ids.
         */
        get: operations["list_users"];
        put?: never;
        /**
         * Add a person with a log-in
         * @description The temporary password is answered once and must be changed at first log-in.
         */
        post: operations["create_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a log-in */
        get: operations["get_user"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a log-in
         * @description Not one's own `disabled`, and not a log-in that also has a role outside of the caller's subtree.
         */
        patch: operations["update_user"];
        trace?: never;
    };
    "/api/v1/users/{id}/erase-personal-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase the personal data of somebody who has gone
         * @description The log-in must be disabled, without a role of today, without an officer profile that goes on and without an
         *     enterprise that it acts for. Name, phone and log-in name are removed, here and in the audit trail, for good.
         */
        post: operations["erase_personal_data"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/memberships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the roles of a log-in
         * @description Those at or below the caller's seat, ended ones included, in the order of their ids.
         */
        get: operations["list_memberships"];
        put?: never;
        /** Give a role */
        post: operations["create_membership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a temporary password
         * @description Every session of the log-in ends. One's own password is changed with `/auth/password`.
         */
        post: operations["reset_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}/unlock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lift the lock of wrong passwords */
        post: operations["unlock_user"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Get a token with client credentials */
        post: operations["token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description The end of a division.
         * @example {
         *       "last_day": "2026-06-30",
         *       "successor_code": "411203101"
         *     }
         */
        AbolishIn: {
            /** @description Divisions below it that go elsewhere than the rest. */
            children?: components["schemas"]["ChildSuccessor"][];
            /**
             * Format: date
             * @description Its last day.
             */
            last_day: string;
            /** @description What takes its place, when that is one division. */
            successor_code?: string | null;
            /** @description The same in words: a code that is not known yet, or several divisions. */
            successor_name?: string | null;
        };
        /**
         * @description An absence that has begun.
         * @example {
         *       "from": "2026-01-05",
         *       "reason": "党校学习",
         *       "to": "2026-01-30"
         *     }
         */
        AbsenceIn: {
            /**
             * Format: date
             * @description First day, today at the latest.
             */
            from: string;
            /** @description Why. */
            reason: string;
            /**
             * Format: date
             * @description Expected last day, if known. The absence ends when the return is recorded.
             */
            to?: string | null;
        };
        /**
         * @description How an invitation is accepted: with a new log-in, or with nothing by somebody who is signed in.
         * @example {
         *       "password": "绿电进万家-2026",
         *       "username": "zhaoyang"
         *     }
         */
        AcceptIn: {
            /** @description The password wished for. */
            password?: string | null;
            /** @description The log-in name wished for. */
            username?: string | null;
        };
        /** @description Somebody who acts for an enterprise. */
        Agent: {
            /**
             * Format: int64
             * @description Identifier.
             */
            id: number;
            /** @description Name of the person. */
            name: string;
            /**
             * Format: int64
             * @description The log-in.
             */
            user_id: number;
            /** @description Its name. */
            username: string;
            /**
             * Format: date
             * @description First day.
             */
            valid_from: string;
            /**
             * Format: date
             * @description Last day; null while it has no end.
             */
            valid_to: string | null;
        };
        /** @description The agents of an enterprise. */
        AgentList: {
            /** @description Present ones first. */
            items: components["schemas"]["Agent"][];
        };
        /** @description A script or a third-party platform. */
        ApiClient: {
            /**
             * @description What the caller may do with it.
             * @example [
             *       "update",
             *       "rotate_secret"
             *     ]
             */
            allowed_actions: string[];
            /**
             * @description What it calls itself at `/oauth/token`.
             * @example client-3f9a1c20be47
             */
            client_id: string;
            /**
             * Format: date-time
             * @description When it was added.
             */
            created_at: string;
            /** @description Whether it is switched off. */
            disabled: boolean;
            /**
             * Format: int64
             * @description Identifier.
             */
            id: number;
            /** @description What people call it. */
            name: string;
            /**
             * Format: int64
             * @description The unit in whose area it may act.
             */
            organization_id: number;
            /** @description The unit's name. */
            organization_name: string;
            /** @description Granted scopes. */
            scopes: string[];
            /**
             * Format: date-time
             * @description When it was changed last.
             */
            updated_at: string;
            /**
             * Format: int64
             * @description Also the `ETag`.
             */
            version: number;
        };
        /**
         * @description A new client.
         * @example {
         *       "name": "12345 热线平台",
         *       "organization_id": 1,
         *       "scopes": [
         *         "enterprises:read"
         *       ]
         *     }
         */
        ApiClientIn: {
            /** @description What people call it. */
            name: string;
            /**
             * Format: int64
             * @description A unit at or below the caller's seat.
             */
            organization_id: number;
            /**
             * @description Some of `enterprises:read`, `enterprises:write`, `enterprises:export`, `imports:write`, `officers:read`,
             *     `officers:write`.
             */
            scopes: string[];
        };
        /**
         * @description A change of a client.
         * @example {
         *       "scopes": [
         *         "enterprises:read",
         *         "officers:read"
         *       ]
         *     }
         */
        ApiClientPatch: {
            /** @description `true` refuses its tokens at once. */
            disabled?: boolean;
            /** @description What people call it. */
            name?: string;
            /** @description Granted scopes; a scope that is taken away counts no more at once. */
            scopes?: string[];
        };
        /** @description One officer's service for the enterprise. */
        Assignment: {
            /**
             * Format: int64
             * @description Identifier.
             */
            id: number;
            /** @description Level of his unit. */
            level: string;
            /**
             * Format: int64
             * @description `officers.id`
             */
            officer_id: number;
            /** @description Name. */
            officer_name: string;
            /** @description His unit. */
            organization_name: string;
            /** @description Work phone; only while he serves. */
            phone: string | null;
            /** @description His position. */
            position: string | null;
            /** @description Why it began or ended. */
            reason: string | null;
            /** @description How he serves. */
            role: components["schemas"]["AssignmentRole"];
            /**
             * Format: date
             * @description First day.
             */
            valid_from: string;
            /**
             * Format: date
             * @description Last day; null while it goes on.
             */
            valid_to: string | null;
        };
        /**
         * @description The end of an assignment.
         * @example {
         *       "reason": "工作调动"
         *     }
         */
        AssignmentEnd: {
            /** @description Why. */
            reason: string;
        };
        /**
         * @description A new assignment; a primary officer takes the place of the present one of his level.
         * @example {
         *       "officer_id": 1,
         *       "reason": "新增包联企业",
         *       "role": "primary"
         *     }
         */
        AssignmentIn: {
            /**
             * Format: int64
             * @description `officers.id`
             */
            officer_id: number;
            /** @description Why. */
            reason?: string | null;
            /** @description How he serves. */
            role: components["schemas"]["AssignmentRole"];
        };
        /** @description Present and former assignments. */
        AssignmentList: {
            /** @description Present ones first. */
            items: components["schemas"]["Assignment"][];
        };
        /**
         * @description How an officer serves an enterprise.
         * @enum {string}
         */
        AssignmentRole: "primary" | "guaranteeing_leader" | "member";
        /** @description A file. */
        Attachment: {
            /** @description What the caller can do with it now. */
            allowed_actions: string[];
            /**
             * Format: date-time
             * @description Upload.
             */
            created_at: string;
            /**
             * Format: int64
             * @description The enterprise that it belongs to; null until it is linked.
             */
            enterprise_id: number | null;
            /**
             * Format: date-time
             * @description When it goes by itself, unless it is linked.
             */
            expires_at: string | null;
            /**
             * @description Its name, cleaned, with the ending of its kind.
             * @example 营业执照.pdf
             */
            filename: string;
            /**
             * Format: int64
             * @description Identifier.
             */
            id: number;
            /** @description Whether a browser may show it; anything else is only saved. */
            is_shown: boolean;
            kind: components["schemas"]["AttachmentKind"] | null;
            /**
             * @description Found by its content.
             * @example application/pdf
             */
            media_type: string;
            /** @description What the sender says about it. */
            note: string | null;
            /** @description Whether a virus scanner has seen it. */
            scan_state: components["schemas"]["ScanState"];
            /** @description SHA-256 of the content in hexadecimal. */
            sha256: string;
            /**
             * Format: int64
             * @description Size.
             */
            size_bytes: number;
            /**
             * Format: int64
             * @description Row version, the `ETag`.
             */
            version: number;
        };
        /**
         * @description What a file of an enterprise is.
         * @enum {string}
         */
        AttachmentKind: "licence" | "certificate" | "photo" | "other";
        /** @description An address that opens a file without a log-in. */
        AttachmentLink: {
            /**
             * Format: date-time
             * @description Until then.
             */
            expires_at: string;
            /**
             * @description On this server.
             * @example /api/v1/attachments/1/file?token=AAAA
             */
            url: string;
        };
        /**
         * @description A file that was sent, for an enterprise.
         * @example {
         *       "attachment_id": 1,
         *       "kind": "licence",
         *       "note": "2026年换发"
         *     }
         */
        AttachmentLinkIn: {
            /**
             * Format: int64
             * @description The file; one's own, and not linked yet.
             */
            attachment_id: number;
            /** @description What it is. */
            kind: components["schemas"]["AttachmentKind"];
            /** @description What there is to say about it. */
            note?: string | null;
        };
        /** @description Files of an enterprise. */
        AttachmentList: {
            /** @description The latest first. */
            items: components["schemas"]["Attachment"][];
        };
        /** @description Who did something. */
        AuditActor: {
            /**
             * Format: int64
             * @description The log-in's or the API client's id.
             */
            id: number | null;
            /**
             * @description `person`, `program`, or `operator` at the server itself.
             * @example person
             */
            kind: string;
            /** @description Name of the person or the program. */
            name: string | null;
        };
        /** @description One field of an entry. */
        AuditChange: {
            /** @description What it became, as JSON. */
            after: unknown;
            /** @description Name of the row that `after` refers to. */
            after_name: string | null;
            /** @description What it was, as JSON. */
            before: unknown;
            /** @description Name of the row that `before` refers to. */
            before_name: string | null;
            /** @description Whether the entry says what it was and became; otherwise `after` is a circumstance. */
            changed: boolean;
            /** @description Whether a personal value has been erased. */
            erased: boolean;
            /**
             * @description Which, a word of the dictionary `audit_fields`.
             * @example name
             */
            field: string;
            /** @description Whether it is about a person; phones are shown masked. */
            personal: boolean;
        };
        /** @description One verification. */
        AuditCheck: {
            /**
             * Format: date-time
             * @description When it ended.
             */
            checked_at: string;
            /** @description The first broken place and what is wrong with it; null when the trail was whole. */
            problem: string | null;
            /**
             * Format: int64
             * @description The last place that was proved.
             */
            seq: number;
        };
        /** @description One entry of the trail. */
        AuditEntry: {
            /**
             * @description What was done, a word of the dictionary `audit_actions`.
             * @example enterprise.update
             */
            action: string;
            /** @description Who. */
            actor: components["schemas"]["AuditActor"];
            /** @description The client's address. */
            address: string | null;
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description What changed. */
            changes: components["schemas"]["AuditChange"][];
            /** @description The chain's hash at that number. */
            hash: string | null;
            /**
             * Format: int64
             * @description Identifier.
             */
            id: number;
            /**
             * Format: int64
             * @description The unit of that membership.
             */
            organization_id: number | null;
            /** @description Its name. */
            organization_name: string | null;
            /** @description `X-Audit-Reason` */
            reason: string | null;
            /** @description The relation to the enterprise that permitted it, a word of the dictionary `audit_relations`. */
            relation: string | null;
            /** @description The request, as in its answer and in the log. */
            request_id: string | null;
            /**
             * @description To which kind of row, a word of the dictionary `audit_resources`.
             * @example enterprise
             */
            resource: string;
            /**
             * @description To which row.
             * @example 12
             */
            resource_id: string;
            /** @description What people call that row, as far as it has a name and still exists. */
            resource_name: string | null;
            /** @description The role of the membership that permitted it; null for programs, operators and agents of firms. */
            role: string | null;
            /**
             * Format: int64
             * @description Its number in the chain; null until it is sealed.
             */
            seq: number | null;
        };
        BTreeMap: {
            [key: string]: "survivor" | "other";
        };
        /** @description What became of one line. */
        BulkLine: {
            /**
             * Format: int64
             * @description The enterprise, or the officer; null for a failed line and for one that a dry run would create.
             */
            id: number | null;
            /**
             * Format: int32
             * @description Number of the line (NDJSON) or record (CSV).
             */
            line: number;
            problem: components["schemas"]["BulkProblem"] | null;
            /** @description What became of it. */
            status: components["schemas"]["RowStatus"];
            /** @description Remarks on a line that was accepted. */
            warnings: components["schemas"]["FindingOut"][];
        };
        /** @description Why a line failed. */
        BulkProblem: {
            /** @description Code of the first error. */
            code: string;
            /** @description Its text in the reader's language. */
            detail: string;
            /** @description Every error. */
            errors: components["schemas"]["FindingOut"][];
        };
        /**
         * @description How the account was certified.
         * @example {
         *       "document": "营业执照 91411203TER70FW53F",
         *       "method": "document"
         *     }
         */
        CertificationIn: {
            /**
             * Format: int64
             * @description The document itself: a file of the enterprise.
             */
            attachment_id?: number | null;
            /** @description Kind and number of the document; required with method `document`. */
            document?: string | null;
            /** @description By whom or what. */
            method: components["schemas"]["CertificationMethod"];
        };
        /**
         * @description How its account was certified.
         * @enum {string}
         */
        CertificationMethod: "officer" | "document";
        /**
         * @description A place of the chain to be kept outside of the database.
         * @example {
         *       "hash": "5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9",
         *       "sealed_at": "2026-01-05T08:00:00Z",
         *       "seq": 1200
         *     }
         */
        Checkpoint: {
            /** @description Its hash, which stands for every entry up to it, in hexadecimal digits. */
            hash: string;
            /**
             * Format: date-time
             * @description When it was sealed.
             */
            sealed_at: string;
            /**
             * Format: int64
             * @description Number of the entry in the chain.
             */
            seq: number;
        };
        /** @description The state of the chain. */
        Checkpoints: {
            /** @description The newest place first, then those up to which verifications came. Keep them outside of the server. */
            items: components["schemas"]["Checkpoint"][];
            last_check: components["schemas"]["AuditCheck"] | null;
            /**
             * Format: int64
             * @description Entries that wait to be sealed.
             */
            waiting: number;
        };
        /** @description What took the place of one division below the abolished one. */
        ChildSuccessor: {
            /** @description The division. */
            code: string;
            /** @description Its successor. */
            successor_code?: string | null;
            /** @description The same in words, as long as there is no code. */
            successor_name?: string | null;
        };
        /** @description A secret. */
        ClientSecret: {
            /** @description Shown this once. */
            client_secret: string;
        };
        /** @description An access token of a client. */
        ClientToken: {
            /** @description For `Authorization: Bearer`. */
            access_token: string;
            /**
             * Format: int64
             * @description Seconds until the token ends.
             */
            expires_in: number;
            /** @description What the token may do. */
            scope: string;
            /**
             * @description Always `Bearer`.
             * @example Bearer
             */
            token_type: string;
        };
        /**
         * @description The end of a unit.
         * @example {
         *       "decisions": [
         *         {
         *           "class": "memberships",
         *           "decision": "transfer"
         *         }
         *       ],
         *       "reason": "撤并",
         *       "successor_id": 3
         *     }
         */
        CloseIn: {
            /** @description One decision for each class of which something is open. */
            decisions?: components["schemas"]["ClosingChoice"][];
            /**
             * Format: date
             * @description Its last day; today when absent, never in the future.
             */
            last_day?: string | null;
            /** @description Why. */
            reason: string;
            /**
             * Format: int64
             * @description What takes its place; needed as soon as anything is handed on.
             */
            successor_id?: number | null;
        };
        /** @description Everything that is open at a unit. */
        Closing: {
            /** @description Only classes of which something is open. */
            items: components["schemas"]["ClosingItem"][];
            /**
             * Format: int64
             * @description The unit.
             */
            organization_id: number;
            /**
             * Format: int64
             * @description Its version, for closing it.
             */
            version: number;
        };
        /** @description What becomes of one class of open things. */
        ClosingChoice: {
            /**
             * @description Which.
             * @enum {string}
             */
            class: "children" | "memberships" | "officers" | "assignments" | "managed_enterprises" | "competent_enterprises" | "api_clients" | "registrations" | "imports";
            /**
             * @description What becomes of it.
             * @enum {string}
             */
            decision: "transfer" | "end" | "leave";
        };
        /**
         * @description What can be open at a unit.
         * @enum {string}
         */
        ClosingClass: "children" | "memberships" | "officers" | "assignments" | "managed_enterprises" | "competent_enterprises" | "api_clients" | "registrations" | "imports";
        /**
         * @description What becomes of one class.
         * @enum {string}
         */
        ClosingDecision: "transfer" | "end" | "leave";
        /** @description One class of open things. */
        ClosingItem: {
            /** @description Which. */
            class: components["schemas"]["ClosingClass"];
            /**
             * Format: int64
             * @description How many.
             */
            count: number;
            /** @description What can be decided; empty when it has to be finished first. */
            decisions: components["schemas"]["ClosingDecision"][];
            /** @description The first of them, by name; enterprises are counted only. */
            examples: string[];
        };
        /**
         * @description Why a row is rejected or remarkable. The texts may hold `{placeholders}`.
         * @enum {string}
         */
        Code: "USCC_MISSING" | "USCC_LENGTH" | "USCC_ILLEGAL_CHAR" | "USCC_TYPE" | "USCC_REGION" | "USCC_CHECKSUM" | "USCC_ORG_CHECKSUM" | "USCC_PRECISION_LOST" | "USCC_DUPLICATE_IN_FILE" | "USCC_UNUSUAL_KIND" | "NAME_MISSING" | "DATE_INVALID" | "DATE_IN_FUTURE" | "DATE_PRECISION_MONTH" | "YEAR_INVALID" | "EMPLOYEES_INVALID" | "AMOUNT_NEGATIVE" | "AMOUNT_INVALID" | "INDUSTRY_UNKNOWN" | "INDUSTRY_CODE_PADDED" | "INDUSTRY_MISMATCH" | "PHONE_INVALID" | "PHONE_MULTIPLE" | "REGION_UNKNOWN" | "REGION_MISSING" | "SIZE_MISMATCH" | "SIZE_UNKNOWN" | "ABOVE_SCALE_UNKNOWN" | "TAG_UNKNOWN" | "HIDDEN_ROW" | "CELL_ERROR" | "TEXT_DAMAGED" | "ENTERPRISE_NOT_NAMED" | "ENTERPRISE_UNKNOWN" | "ENTERPRISE_AMBIGUOUS" | "ENTERPRISE_NAME_DIFFERS" | "ROW_DUPLICATE_IN_FILE" | "PERSON_MISSING" | "PHONE_MISSING" | "ROLE_UNKNOWN" | "PRIMARY_UNKNOWN" | "PRIMARY_TWICE_IN_FILE" | "INDICATOR_MISSING" | "INDICATOR_UNKNOWN" | "PERIOD_MISSING" | "PERIOD_INVALID" | "PERIOD_FREQUENCY" | "PERIOD_IN_FUTURE" | "FIGURE_INVALID" | "FIGURE_NEGATIVE" | "FIGURE_ROUNDED" | "UNIT_UNKNOWN" | "ORGANIZATION_MISSING" | "ORGANIZATION_UNKNOWN" | "ORGANIZATION_AMBIGUOUS" | "LEVEL_MISSING" | "LEVEL_UNKNOWN" | "CAPACITY_INVALID" | "TERRITORY_UNKNOWN" | "OFFICER_NAME_DIFFERS" | "OFFICER_NAMESAKE" | "OFFICER_ENDED" | "LOGIN_UNKNOWN" | "ENTERPRISE_ELSEWHERE" | "CONFLICT" | "REFUSED" | "FIELD_UNKNOWN" | "LINE_INVALID" | "TEXT_TOO_LONG";
        /** @description A column of the file. */
        Column: {
            field?: components["schemas"]["Field"] | null;
            /** @description As the file has it, without line breaks. */
            heading: string;
            /** @description Counted from zero. */
            index: number;
            /** @description Of a column of figures (`figure`): the indicator, from the dictionary `indicators`. */
            indicator?: string | null;
            /** @description Of a column of figures (`figure`): `2025`, `2025-Q1`, `2025-03`, `2025-01/06`; none when the file does not say. */
            period?: string | null;
            /** @description The first values below it. */
            samples: string[];
            unit?: components["schemas"]["Unit"] | null;
            /**
             * Format: int32
             * @description The year that the heading names.
             */
            year?: number | null;
        };
        /** @description A person to talk to. */
        Contact: {
            /**
             * Format: int64
             * @description Identifier.
             */
            id: number;
            /** @description Whether he is asked first. */
            is_primary: boolean;
            /** @description Name. */
            name: string;
            /**
             * @description Phone with its middle hidden.
             * @example 154****5678
             */
            phone_masked: string | null;
            /** @description What he does there. */
            role: components["schemas"]["ContactRole"];
            /**
             * Format: date-time
             * @description Last change.
             */
            updated_at: string;
            /**
             * Format: date-time
             * @description When somebody last reached him there.
             */
            verified_at: string | null;
            /**
             * Format: int64
             * @description Row version.
             */
            version: number;
        };
        /**
         * @description A new contact.
         * @example {
         *       "is_primary": true,
         *       "name": "李玉桂",
         *       "phone": "15475273842",
         *       "role": "liaison"
         *     }
         */
        ContactIn: {
            /** @description Whether he is asked first; takes the place of the present one. */
            is_primary?: boolean;
            /** @description Name. */
            name: string;
            /** @description Mobile or land line. */
            phone?: string | null;
            /** @description What he does there. */
            role: components["schemas"]["ContactRole"];
        };
        /** @description Contacts of an enterprise. */
        ContactList: {
            /** @description The primary one first. */
            items: components["schemas"]["Contact"][];
        };
        /**
         * @description A change of a contact.
         * @example {
         *       "role": "manager"
         *     }
         */
        ContactPatch: {
            /** @description Whether he is asked first. */
            is_primary?: boolean;
            /** @description Name. */
            name?: string;
            /** @description Mobile or land line. A new number is not verified. */
            phone?: string | null;
            /** @description What he does there. */
            role?: components["schemas"]["ContactRole"];
        };
        /**
         * @description What a contact does in the enterprise.
         * @enum {string}
         */
        ContactRole: "legal_representative" | "manager" | "liaison" | "finance" | "hr" | "other";
        /** @description A new client with its secret. */
        CreatedApiClient: {
            /** @description The client. */
            api_client: components["schemas"]["ApiClient"];
            /** @description Shown this once. */
            client_secret: string;
        };
        /** @description A new invitation with its link. */
        CreatedInvitation: {
            /**
             * Format: date-time
             * @description When it ends.
             */
            expires_at: string;
            /**
             * Format: int64
             * @description Identifier.
             */
            id: number;
            /**
             * @description The link to pass on; shown this once.
             * @example https://zhuqi.example.cn/invitations/Vd…
             */
            url: string;
        };
        /** @description A new log-in with the password to read out. */
        CreatedUser: {
            /**
             * @description Shown this once; it has to be changed at first log-in.
             * @example abcd-2345-efgh
             */
            temporary_password: string;
            /** @description The log-in. */
            user: components["schemas"]["User"];
        };
        /** @description What was recognised. */
        Detected: {
            columns: components["schemas"]["Column"][];
            /** @description Of a text file. */
            delimiter?: string | null;
            encoding?: components["schemas"]["Encoding"] | null;
            /** Format: int32 */
            first_data_row: number;
            /** Format: int32 */
            header_row: number;
            /** Format: int32 */
            header_rows: number;
            /** @description Of a workbook: the sheet that is read. */
            sheet?: string | null;
            /** @description Of a workbook. */
            sheets: components["schemas"]["SheetInfo"][];
            warnings: components["schemas"]["Warning"][];
        };
        /** @description All dictionaries. */
        Dictionaries: {
            /** @description In a fixed order. */
            dictionaries: components["schemas"]["Dictionary"][];
        };
        /** @description A list of words. */
        Dictionary: {
            /**
             * @description Its stable id.
             * @example tags
             */
            code: string;
            /** @description Its words in their order. */
            entries: components["schemas"]["DictionaryEntry"][];
        };
        /** @description One word. */
        DictionaryEntry: {
            /** @description Of a tag, an indicator or a category: what ledgers call it besides. */
            aliases?: string[] | null;
            /** @description Of an indicator: whether it can be below zero. */
            allows_negative?: boolean | null;
            /**
             * @description The stable id that the API speaks.
             * @example high_tech
             */
            code: string;
            /** @description Of an indicator: `month`, `quarter` or `year`. */
            frequency?: string | null;
            /** @description Of a tag: whether it makes a key account. */
            key_account?: boolean | null;
            /**
             * @description English label.
             * @example High-tech enterprise
             */
            name_en: string;
            /**
             * @description Chinese label.
             * @example 高新技术企业
             */
            name_zh: string;
            /** @description Of an industry division: its section. Of a category of the second level: the one above it. */
            parent?: string | null;
            /** @description Of an industry: its group in the district reports. */
            report_group?: string | null;
            /** @description Of an indicator: the unit of its values; money is in fen. */
            unit?: string | null;
            /**
             * Format: date
             * @description Its last day, once it is retired: rows keep it, nothing gets it any more.
             */
            valid_to?: string | null;
        };
        /**
         * @description Why two rows are two enterprises.
         * @example {
         *       "reason": "总店与分店，分别登记"
         *     }
         */
        DismissIn: {
            /** @description Why. */
            reason: string;
        };
        /** @description Another row that may be the same enterprise. */
        DuplicateCandidate: {
            /** @description Why. */
            dismiss_reason: string | null;
            /**
             * Format: date-time
             * @description When somebody said that these are two enterprises; null while it is open.
             */
            dismissed_at: string | null;
            /** @description The other row. */
            enterprise: components["schemas"]["Enterprise"];
            /** @description Why, the strongest first. */
            reasons: components["schemas"]["MatchReason"][];
            /**
             * Format: int32
             * @description How likely, 50–100; a dismissed pair may have less.
             */
            score: number;
        };
        /** @description What may be the same enterprise. */
        DuplicateCandidates: {
            /** @description How many more there are outside of it. */
            elsewhere: number;
            /** @description In the caller's area, the most likely first. */
            items: components["schemas"]["DuplicateCandidate"][];
        };
        /** @description Two rows that may be one enterprise. */
        DuplicatePair: {
            /** @description Why. */
            dismiss_reason: string | null;
            /**
             * Format: date-time
             * @description When somebody said that these are two enterprises; null while it is open.
             */
            dismissed_at: string | null;
            /** @description The older row. */
            first: components["schemas"]["Enterprise"];
            /**
             * Format: date-time
             * @description When the pair was found.
             */
            found_at: string;
            /** @description Why, the strongest first. */
            reasons: components["schemas"]["MatchReason"][];
            /**
             * Format: int32
             * @description How likely, 50–100; a dismissed pair may have less.
             */
            score: number;
            /** @description The newer row. */
            second: components["schemas"]["Enterprise"];
        };
        /**
         * @description The encoding of a text file.
         * @enum {string}
         */
        Encoding: "UTF-8" | "GB18030" | "UTF-16LE" | "UTF-16BE";
        /** @description An enterprise or sole trader. */
        Enterprise: {
            /** @description Whether it is in the above-scale register; null when unknown. */
            above_scale: boolean | null;
            /** @description Part of the above-scale register that its industry belongs to. */
            above_scale_category: string | null;
            /** @description What the caller may do. */
            allowed_actions: string[];
            /**
             * Format: int64
             * @description The file of that document, one of the enterprise's attachments.
             */
            certification_attachment_id: number | null;
            /** @description By which document. */
            certification_document: string | null;
            /** @description How. */
            certification_method: string | null;
            /**
             * Format: date-time
             * @description When its account was certified.
             */
            certified_at: string | null;
            /**
             * Format: int64
             * @description 主管行业部门
             */
            competent_department_id: number | null;
            /** @description Its name. */
            competent_department_name: string | null;
            /**
             * Format: date-time
             * @description Creation.
             */
            created_at: string;
            /** @description Current unified social credit code; sole traders may lack one. */
            credit_code: string | null;
            /** @description Kind of market entity. */
            entity_kind: components["schemas"]["EntityKind"];
            /**
             * Format: date
             * @description 成立日期
             */
            founded_on: string | null;
            /**
             * Format: int64
             * @description Identifier.
             */
            id: number;
            /** @description GB/T 4754-2017 division, group or class. */
            industry_code: string | null;
            /** @description GB/T 4754-2017 section. */
            industry_section: string | null;
            /** @description Whether one of the tags makes it a key account. */
            key_account: boolean;
            /**
             * Format: double
             * @description Degrees north.
             */
            latitude: number | null;
            /** @description 法定代表人 / 经营者 */
            legal_representative: string | null;
            /**
             * Format: double
             * @description Degrees east.
             */
            longitude: number | null;
            /**
             * Format: int64
             * @description The managing unit.
             */
            managing_organization_id: number | null;
            /** @description Its name. */
            managing_organization_name: string | null;
            /** @description Name. */
            name: string;
            /** @description Internal remark; never shown to the enterprise. */
            note: string | null;
            /** @description 经营地址 */
            operating_address: string | null;
            /** @description Standing on the platform. */
            platform_status: components["schemas"]["PlatformStatus"];
            primary_officer: components["schemas"]["OfficerBrief"] | null;
            /** @description 注册地址 */
            registered_address: string | null;
            /** @description One of the eight reporting groups. */
            report_group: string | null;
            /** @description Size in force. */
            size: components["schemas"]["Size"];
            /** @description Size by the rule. */
            size_computed: components["schemas"]["Size"];
            /** @description Why the size in force differs from the rule. */
            size_override_reason: string | null;
            /** @description Operating status. */
            status: components["schemas"]["EnterpriseStatus"];
            /** @description Tag codes. */
            tags: string[];
            /** @description Division code. */
            territory_code: string;
            /** @description Name of the division. */
            territory_name: string;
            /** @description Whether its revenue reaches the threshold; null when unknown. */
            threshold_met: boolean | null;
            /**
             * Format: date-time
             * @description Last change.
             */
            updated_at: string;
            /**
             * Format: int64
             * @description Row version, the `ETag`.
             */
            version: number;
        };
        /** @description An enterprise that the caller acts for. */
        EnterpriseBrief: {
            /**
             * Format: int64
             * @description `enterprises.id`
             */
            id: number;
            /** @description Name. */
            name: string;
        };
        /** @description What anyone who may look up firms sees of one. */
        EnterpriseCard: {
            /**
             * Format: int64
             * @description Identifier.
             */
            id: number;
            /** @description Name. */
            name: string;
            /** @description Operating status. */
            status: components["schemas"]["EnterpriseStatus"];
            /** @description Name of its division. */
            territory_name: string;
        };
        /** @description Matching cards. */
        EnterpriseCards: {
            /** @description At most 20; a longer text narrows them. */
            items: components["schemas"]["EnterpriseCard"][];
        };
        /** @description An enterprise with what its page shows beside the row. */
        EnterpriseDetail: components["schemas"]["Enterprise"] & {
            /** @description What the size follows from. */
            size_basis: components["schemas"]["SizeBasis"];
        };
        /**
         * @description A new enterprise.
         * @example {
         *       "credit_code": "91411203TER70FW53F",
         *       "entity_kind": "company",
         *       "industry_code": "D4415",
         *       "legal_representative": "邱晨斌",
         *       "name": "陕州样泽隆新能源发电有限公司",
         *       "territory_code": "411203100"
         *     }
         */
        EnterpriseIn: {
            /** @description Whether it is in the above-scale register. */
            above_scale?: boolean | null;
            /** @description The caller's own reference (UUID) of a row that was created offline; a second row with it is refused. */
            client_ref?: string | null;
            /**
             * Format: int64
             * @description 主管行业部门
             */
            competent_department_id?: number | null;
            /** @description Unified social credit code; spaces and lower case are normalised, mistakes are reported with a suggestion. */
            credit_code?: string | null;
            /** @description Why a code that fails its check is accepted all the same. */
            credit_code_override_reason?: string | null;
            /** @description Kind of market entity. */
            entity_kind: components["schemas"]["EntityKind"];
            /** @description The caller's own id of the enterprise; unique per API client. */
            external_id?: string | null;
            /**
             * Format: date
             * @description 成立日期
             */
            founded_on?: string | null;
            /**
             * @description GB/T 4754-2017: a section letter, two to four digits, or both.
             * @example C3511
             */
            industry_code?: string | null;
            /**
             * Format: double
             * @description Degrees north.
             */
            latitude?: number | null;
            /** @description 法定代表人 / 经营者 */
            legal_representative?: string | null;
            /**
             * Format: double
             * @description Degrees east.
             */
            longitude?: number | null;
            /**
             * Format: int64
             * @description The managing unit; that of the division when absent.
             */
            managing_organization_id?: number | null;
            /** @description Name. */
            name: string;
            /** @description Internal remark. */
            note?: string | null;
            /** @description 经营地址 */
            operating_address?: string | null;
            /** @description 注册地址 */
            registered_address?: string | null;
            /** @description Registration number of the old kind. */
            registration_number?: string | null;
            status?: components["schemas"]["EnterpriseStatus"] | null;
            /** @description Tag codes. */
            tags?: string[];
            /**
             * @description Division code inside the caller's area.
             * @example 411203100
             */
            territory_code: string;
        };
        /** @description An invitation as the enterprise's side sees it. */
        EnterpriseInvitation: {
            /**
             * Format: date-time
             * @description When it was accepted.
             */
            accepted_at: string | null;
            /**
             * Format: date-time
             * @description When it was made.
             */
            created_at: string;
            /**
             * Format: date-time
             * @description When it ends.
             */
            expires_at: string;
            /**
             * Format: int64
             * @description Identifier.
             */
            id: number;
            /** @description Who is invited. */
            name: string;
            /**
             * @description Phone, masked.
             * @example 154****5678
             */
            phone: string | null;
            /**
             * Format: date-time
             * @description When it was taken back.
             */
            revoked_at: string | null;
        };
        /** @description One move that an enterprise made. */
        EnterpriseMove: {
            /**
             * Format: date
             * @description From this day.
             */
            effective_on: string;
            /** @description Who managed it. */
            from_organization_name: string | null;
            /** @description Where it was. */
            from_territory_code: string;
            /** @description Its name. */
            from_territory_name: string;
            /**
             * Format: int64
             * @description Identifier.
             */
            id: number;
            /** @description Why. */
            reason: string;
            /**
             * Format: date-time
             * @description When.
             */
            recorded_at: string;
            /** @description Who recorded it; null for a program. */
            recorded_by: string | null;
            /** @description Who manages it since. */
            to_organization_name: string | null;
            /** @description Where it went. */
            to_territory_code: string;
            /** @description Its name. */
            to_territory_name: string;
        };
        /** @description The moves of an enterprise. */
        EnterpriseMoveList: {
            /** @description Latest first. */
            items: components["schemas"]["EnterpriseMove"][];
        };
        /**
         * @description A change of an enterprise; absent fields stay, null clears.
         * @example {
         *       "operating_address": "河南省三门峡市陕州区大营镇样板路1号",
         *       "tags": [
         *         "high_tech"
         *       ]
         *     }
         */
        EnterprisePatch: {
            /** @description Whether it is in the above-scale register. */
            above_scale?: boolean | null;
            /**
             * Format: int64
             * @description 主管行业部门
             */
            competent_department_id?: number | null;
            /** @description Kind of market entity. */
            entity_kind?: components["schemas"]["EntityKind"];
            /**
             * Format: date
             * @description 成立日期
             */
            founded_on?: string | null;
            /** @description GB/T 4754-2017: a section letter, two to four digits, or both. */
            industry_code?: string | null;
            /**
             * Format: double
             * @description Degrees north.
             */
            latitude?: number | null;
            /** @description 法定代表人 / 经营者 */
            legal_representative?: string | null;
            /**
             * Format: double
             * @description Degrees east.
             */
            longitude?: number | null;
            /**
             * Format: int64
             * @description The managing unit; null returns to that of the division.
             */
            managing_organization_id?: number | null;
            /** @description Name. */
            name?: string;
            /** @description Internal remark. */
            note?: string | null;
            /** @description 经营地址 */
            operating_address?: string | null;
            /** @description 注册地址 */
            registered_address?: string | null;
            size_override?: components["schemas"]["SizeOverride"] | null;
            /** @description Tag codes; they replace the present ones. */
            tags?: string[];
            /** @description Division code inside the caller's area. */
            territory_code?: string;
        };
        /** @description Filters of the list; all of them combine. */
        EnterpriseQuery: {
            /** @description 四上 / 四下 */
            above_scale?: ("yes" | "no" | "unknown") | null;
            /** @description Complete phone number of a contact. */
            contact_phone?: string | null;
            /** @description GB/T 4754-2017 section. */
            industry_section?: string | null;
            /** @description Only key accounts, or only others. */
            key_account?: boolean | null;
            /**
             * Format: int64
             * @description The managing unit.
             */
            managing_organization_id?: number | null;
            platform_status?: components["schemas"]["PlatformStatus"] | null;
            /** @description Any part of the name, or the beginning of an identifier. */
            q?: string | null;
            report_group?: components["schemas"]["ReportGroup"] | null;
            size?: components["schemas"]["Size"] | null;
            status?: components["schemas"]["EnterpriseStatus"] | null;
            /** @description Tag codes separated by commas; an enterprise must have all of them. */
            tag?: string | null;
            /** @description A division of any level, with everything below it. */
            territory_code?: string | null;
        };
        /**
         * @description Whether it does business.
         * @enum {string}
         */
        EnterpriseStatus: "operating" | "suspended" | "unreachable" | "moved_out" | "deregistered";
        /**
         * @description What kind of market entity it is.
         * @enum {string}
         */
        EntityKind: "company" | "sole_trader" | "cooperative" | "partnership" | "branch" | "other";
        /**
         * @description A new word.
         * @example {
         *       "aliases": [
         *         "国家级绿色工厂"
         *       ],
         *       "code": "green_factory",
         *       "key_account": false,
         *       "name_en": "Green factory",
         *       "name_zh": "绿色工厂"
         *     }
         */
        EntryIn: {
            /** @description What ledgers call it besides. */
            aliases?: string[];
            /** @description Of an indicator: whether it can be below zero. */
            allows_negative?: boolean | null;
            /** @description A lower-case letter, then lower-case letters, digits and underscores; never changes. */
            code: string;
            /** @description Of an indicator: how often it is reported. */
            frequency?: ("month" | "quarter" | "year") | null;
            /** @description Of a tag: whether it makes a key account. */
            key_account?: boolean | null;
            /** @description English label. */
            name_en: string;
            /** @description Chinese label. */
            name_zh: string;
            /** @description Of a category of the second level: the one above it; never changes. */
            parent?: string | null;
            /**
             * Format: int32
             * @description Place in the list.
             */
            position?: number | null;
            /** @description Of an indicator: the unit of its values. */
            unit?: ("fen" | "person" | "kwh" | "permyriad" | "piece" | "ton" | "square_metre") | null;
        };
        /**
         * @description A change of a word.
         * @example {
         *       "valid_to": "2026-12-31"
         *     }
         */
        EntryPatch: {
            /** @description What ledgers call it besides. */
            aliases?: string[];
            /** @description Of an indicator: whether it can be below zero; with figures it can only be allowed. */
            allows_negative?: boolean;
            /**
             * @description Of an indicator without figures: how often it is reported.
             * @enum {string}
             */
            frequency?: "month" | "quarter" | "year";
            /** @description Of a tag: whether it makes a key account. */
            key_account?: boolean;
            /** @description English label. */
            name_en?: string;
            /** @description Chinese label. */
            name_zh?: string;
            /**
             * Format: int32
             * @description Place in the list.
             */
            position?: number;
            /**
             * @description Of an indicator without figures: the unit of its values.
             * @enum {string}
             */
            unit?: "fen" | "person" | "kwh" | "permyriad" | "piece" | "ton" | "square_metre";
            /**
             * Format: date
             * @description Last day; null takes a retirement back. Rows that have the word keep it.
             */
            valid_to?: string | null;
        };
        /** @description An export. */
        Export: {
            /** @description What can be done now. */
            allowed_actions: string[];
            /**
             * Format: date-time
             * @description When it was asked for.
             */
            created_at: string;
            error_code: components["schemas"]["ExportFailure"] | null;
            /** @description The same for people. */
            error_detail: string | null;
            /**
             * Format: date-time
             * @description Until when the file can be downloaded.
             */
            expires_at: string | null;
            /** @description Columns in their order. */
            fields: components["schemas"]["ExportColumn"][];
            /** @description Which rows; a telephone number is masked. */
            filter: components["schemas"]["EnterpriseQuery"];
            /**
             * Format: date-time
             * @description When the file was complete, or the work ended.
             */
            finished_at: string | null;
            /** @description Kind of file. */
            format: components["schemas"]["ExportFormat"];
            /**
             * Format: int64
             * @description Identifier.
             */
            id: number;
            /** @description Whether it holds full telephone numbers. */
            include_phones: boolean;
            /**
             * @description Language of headings and words.
             * @example zh-CN
             */
            locale: string;
            /**
             * Format: int64
             * @description Rows written.
             */
            processed_rows: number;
            /** @description Which list. */
            resource: components["schemas"]["ExportResource"];
            /** @description SHA-256 of the file in hexadecimal digits. */
            sha256: string | null;
            /**
             * Format: int64
             * @description Size of the file.
             */
            size_bytes: number | null;
            /**
             * Format: date-time
             * @description When the work began.
             */
            started_at: string | null;
            /** @description Where it stands. */
            state: components["schemas"]["ExportState"];
            /**
             * Format: int64
             * @description Rows that match; null until they are counted.
             */
            total_rows: number | null;
            /**
             * Format: int64
             * @description Row version, the `ETag`.
             */
            version: number;
        };
        /**
         * @description A column of an export, in its order.
         * @enum {string}
         */
        ExportColumn: "name" | "credit_code" | "entity_kind" | "legal_representative" | "contact_name" | "phone_masked" | "contact_phone" | "district" | "town" | "community" | "territory_code" | "registered_address" | "operating_address" | "longitude" | "latitude" | "founded_on" | "status" | "industry" | "industry_code" | "report_group" | "size" | "size_computed" | "size_override_reason" | "above_scale" | "above_scale_category" | "threshold_met" | "tags" | "key_account" | "figures_year" | "employees" | "revenue" | "assets" | "tax" | "profit" | "rd_expense" | "exports" | "registered_capital" | "managing_organization" | "competent_department" | "primary_officer" | "guaranteeing_leaders" | "platform_status" | "certified_at" | "certification_method" | "certification_document" | "note" | "id" | "created_at" | "updated_at";
        /**
         * @description Why an export failed.
         * @enum {string}
         */
        ExportFailure: "too_many_rows" | "permission_ended" | "scope_changed" | "server_error";
        /**
         * @description Kind of file.
         * @enum {string}
         */
        ExportFormat: "xlsx" | "csv";
        /**
         * @description What is to be exported.
         * @example {
         *       "filter": {
         *         "status": "operating"
         *       },
         *       "format": "xlsx",
         *       "resource": "enterprises"
         *     }
         */
        ExportIn: {
            /** @description Columns in their order; all of them when absent. */
            fields?: components["schemas"]["ExportColumn"][] | null;
            /** @description The filters of the list; all rows that the caller may export when empty. */
            filter?: components["schemas"]["EnterpriseQuery"];
            /** @description Kind of file. Headings and words are in the language of `Accept-Language`. */
            format: components["schemas"]["ExportFormat"];
            /** @description Adds full telephone numbers of the enterprises whose contacts the caller may reveal. Needs `X-Audit-Reason`. */
            include_phones?: boolean;
            /** @description Which list. */
            resource: components["schemas"]["ExportResource"];
        };
        /**
         * @description What is exported.
         * @enum {string}
         */
        ExportResource: "enterprises";
        /**
         * @description Where an export stands.
         * @enum {string}
         */
        ExportState: "queued" | "running" | "completed" | "failed" | "cancelled" | "expired";
        /**
         * @description A field of the import; the ids are those of the API where it has the same field.
         * @enum {string}
         */
        Field: "sequence" | "name" | "credit_code" | "legal_representative" | "contact_name" | "contact_phone" | "industry" | "industry_code" | "founded_on" | "registered_capital" | "district" | "town" | "registered_address" | "operating_address" | "figures_year" | "employees" | "revenue" | "assets" | "tax" | "size" | "above_scale" | "tags" | "note" | "role" | "is_primary" | "indicator" | "period" | "value" | "unit" | "figure" | "person_name" | "organization" | "position" | "level" | "capacity" | "territories" | "industries" | "username";
        /** @description One wrong field of a request. */
        FieldError: {
            /**
             * @description A stable identifier to branch on.
             * @example uscc_checksum
             */
            code: string;
            /** @description The reason in the reader's language. */
            detail: string;
            /**
             * @description JSON pointer into the body, or the parameter's name after a slash.
             * @example /credit_code
             */
            pointer: string;
            /** @description A value that would pass, to be confirmed by a person. */
            suggestion?: string | null;
        };
        /**
         * @description What kind of file it is.
         * @enum {string}
         */
        FileFormat: "xlsx" | "csv" | "ndjson";
        /** @description A fault or a remark. */
        Finding: {
            code: components["schemas"]["Code"];
            /** @description The heading as the file has it; empty when the whole row is meant. */
            column: string;
            field?: components["schemas"]["Field"] | null;
            params: {
                [key: string]: string;
            };
            severity: components["schemas"]["Severity"];
            /** @description What was probably meant, never applied by itself. */
            suggestion?: string | null;
            /** @description What the cell shows; telephone numbers are masked. */
            value?: string | null;
        };
        /** @description What is said about a cell or a row. */
        FindingOut: components["schemas"]["Finding"] & {
            /** @description The reason in the reader's language. */
            message: string;
        };
        /** @description A row of a file as it stands there. */
        FirstRow: {
            /** @description The beginnings of its cells; what may be a telephone number is masked. */
            cells: string[];
            /**
             * Format: int32
             * @description As the spreadsheet shows it.
             */
            row_number: number;
        };
        /** @description Something that was done. */
        HistoryEntry: {
            /**
             * @description What, a word of the dictionary `audit_actions`.
             * @example enterprise.update
             */
            action: string;
            /** @description Who. */
            actor: components["schemas"]["AuditActor"];
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description What changed. */
            changes: components["schemas"]["AuditChange"][];
            /**
             * Format: int64
             * @description Identifier of the audit entry.
             */
            id: number;
            /** @description For which unit. */
            organization_name: string | null;
            /** @description Why, if it was said. */
            reason: string | null;
            /** @description By which relation to the enterprise, a word of the dictionary `audit_relations`. */
            relation: string | null;
            /**
             * @description The kind of row, a word of the dictionary `audit_resources`: the enterprise itself, or for instance the import
             *     that wrote it.
             * @example enterprise
             */
            resource: string;
            /** @description That row. */
            resource_id: string;
            /** @description What people call it. */
            resource_name: string | null;
            /** @description In which role; null for programs and agents of the firm. */
            role: string | null;
        };
        /** @description An identifier. */
        Identifier: {
            /**
             * Format: date-time
             * @description When it was recorded.
             */
            created_at: string;
            /**
             * Format: int64
             * @description Identifier of the row.
             */
            id: number;
            /** @description What it is. */
            kind: components["schemas"]["IdentifierKind"];
            /** @description Why a code that fails its check was accepted. */
            override_reason: string | null;
            /** @description The system that issued an external id; empty for national identifiers. */
            system: string;
            /**
             * Format: date
             * @description First day.
             */
            valid_from: string;
            /**
             * Format: date
             * @description Last day; null while it is in force.
             */
            valid_to: string | null;
            /** @description The value, normalised. */
            value: string;
        };
        /**
         * @description The end of an identifier.
         * @example {}
         */
        IdentifierEnd: {
            /**
             * Format: date
             * @description Last day; today when absent, never in the future.
             */
            valid_to?: string | null;
        };
        /**
         * @description A new identifier. A new credit code ends the present one (个转企, re-registration).
         * @example {
         *       "kind": "registration_number",
         *       "value": "411203000012345"
         *     }
         */
        IdentifierIn: {
            /** @description What it is. */
            kind: components["schemas"]["IdentifierKind"];
            /** @description Why a code that fails its check is accepted all the same. */
            override_reason?: string | null;
            /**
             * Format: date
             * @description First day; today when absent.
             */
            valid_from?: string | null;
            /** @description The value. */
            value: string;
        };
        /**
         * @description What an identifier is.
         * @enum {string}
         */
        IdentifierKind: "credit_code" | "registration_number" | "external_id";
        /** @description All identifiers of an enterprise. */
        IdentifierList: {
            /** @description Oldest first. */
            items: components["schemas"]["Identifier"][];
        };
        /** @description An import. */
        Import: {
            /** @description What can be done now. */
            allowed_actions: string[];
            /**
             * Format: int64
             * @description Number of the last row done; a stopped import goes on after it.
             */
            checkpoint_row: number;
            /**
             * Format: date-time
             * @description Upload.
             */
            created_at: string;
            /**
             * Format: int64
             * @description New enterprises, contacts, figures or officers, by the kind.
             */
            created_rows: number;
            /** @description What was recognised. */
            detected: components["schemas"]["Detected"];
            /** @description Whether the last run wrote nothing. */
            dry_run: boolean;
            /** @description Why it failed as a whole. */
            error_code: string | null;
            /** @description The same for people. */
            error_detail: string | null;
            /**
             * Format: int64
             * @description Rejected rows.
             */
            failed_rows: number;
            /** @description What a column of such a file can mean, in the order of a list of choices. */
            fields: components["schemas"]["Field"][];
            /**
             * Format: date-time
             * @description When the file was removed; the report stays.
             */
            file_removed_at: string | null;
            /** @description Name of the file at its sender's. */
            filename: string;
            /**
             * Format: date-time
             * @description Its end.
             */
            finished_at: string | null;
            /** @description Kind of file. */
            format: components["schemas"]["FileFormat"];
            /**
             * Format: int64
             * @description Identifier.
             */
            id: number;
            /**
             * Format: int64
             * @description Rows that it left as they are.
             */
            kept_rows: number;
            /** @description What the file is about: given with the upload, else guessed from its headings. */
            kind: components["schemas"]["Kind"];
            /** @description What happens to good rows when others are bad. */
            mode: components["schemas"]["ImportMode"];
            /** @description What was decided. */
            options: components["schemas"]["ImportOptions"];
            /**
             * Format: int64
             * @description Rows done: created + updated + unchanged + failed.
             */
            processed_rows: number;
            /** @description Whether the layout was taken over from the sender's, or his unit's, last import with these headings. */
            remembered: boolean;
            same_file: components["schemas"]["SameFile"] | null;
            /** @description Who sent it. */
            sender: components["schemas"]["Sender"];
            /**
             * Format: int64
             * @description Size of the file.
             */
            size_bytes: number;
            /** @description Rows that are no data, with the reason; filled by a run. */
            skipped: components["schemas"]["Skipped"][];
            /**
             * Format: date-time
             * @description Start of the last run.
             */
            started_at: string | null;
            /** @description Where it stands. */
            state: components["schemas"]["ImportState"];
            /**
             * Format: int64
             * @description Data rows; null until a run has counted them.
             */
            total_rows: number | null;
            /**
             * Format: int64
             * @description Rows that said nothing new.
             */
            unchanged_rows: number;
            /**
             * Format: date-time
             * @description Until when it can be undone; null when it has written nothing.
             */
            undo_until: string | null;
            /**
             * Format: date-time
             * @description When undoing was done.
             */
            undone_at: string | null;
            /**
             * Format: int64
             * @description Rows that undoing took back.
             */
            undone_rows: number;
            /**
             * Format: int64
             * @description Changed ones.
             */
            updated_rows: number;
            /**
             * Format: int64
             * @description Row version, the `ETag`.
             */
            version: number;
            /**
             * Format: int64
             * @description Accepted rows with a remark.
             */
            warned_rows: number;
        };
        /**
         * @description What happens to good rows when others are bad.
         * @enum {string}
         */
        ImportMode: "row" | "all";
        /** @description How a file is to be read: the layout, and where rows belong that do not say so. */
        ImportOptions: {
            /** @description Division of rows that name none. */
            default_territory_code?: string | null;
            /** @description What was decided about the layout. */
            layout?: components["schemas"]["Options"];
        };
        /**
         * @description Other readings than the guessed ones; null returns to the guess.
         * @example {
         *       "default_territory_code": "411203100"
         *     }
         */
        ImportPatch: {
            /** @description The period of figures that do not say theirs: `2025`, `2025-Q1`, `2025-03`, `2025-01/06`. */
            default_period?: string | null;
            /** @description Division of rows that name none. */
            default_territory_code?: string | null;
            /** @description Delimiter of a text. */
            delimiter?: string | null;
            encoding?: components["schemas"]["Encoding"] | null;
            /**
             * @description Columns that hold the figures of an indicator: the code of the indicator by the column's index. Replaces the
             *     present ones.
             */
            figures?: {
                [key: string]: string;
            };
            /**
             * Format: int32
             * @description The row with the headings.
             */
            header_row?: number | null;
            /**
             * Format: int32
             * @description Rows of headings, one or two.
             */
            header_rows?: number | null;
            /** @description What the file is about. Another kind begins without a mapping. */
            kind?: components["schemas"]["Kind"];
            /** @description What columns mean, by their index; null leaves a column out. Replaces the present mapping. */
            mapping?: {
                [key: string]: string | null;
            };
            /** @description Sheet of a workbook. */
            sheet?: string | null;
        };
        /**
         * @description Where an import stands.
         * @enum {string}
         */
        ImportState: "uploaded" | "queued" | "running" | "checked" | "completed" | "cancelled" | "failed" | "undoing" | "undo_failed" | "undone";
        /** @description One figure. */
        Indicator: {
            /**
             * Format: int64
             * @description Identifier.
             */
            id: number;
            /** @description From the dictionary `indicators`. */
            indicator_code: string;
            /** @description `2025`, `2025-Q1`, `2025-03`, or several months as `2025-01/06` */
            period: string;
            /**
             * Format: date
             * @description When they said so.
             */
            reported_on: string;
            /** @description Who says so. */
            source: string;
            /**
             * Format: date-time
             * @description Last change.
             */
            updated_at: string;
            /**
             * Format: int64
             * @description In the unit of the indicator (money in fen).
             */
            value: number;
        };
        /**
         * @description A figure; the present one of the same indicator, period and source is replaced.
         * @example {
         *       "indicator_code": "revenue",
         *       "period": "2025",
         *       "source": "税务局",
         *       "value": 136100000
         *     }
         */
        IndicatorIn: {
            /** @description From the dictionary `indicators`. */
            indicator_code: string;
            /** @description `2025`, `2025-Q1`, `2025-03` or several months as `2025-01/06`, by the indicator's frequency. */
            period: string;
            /**
             * Format: date
             * @description When they said so; today when absent.
             */
            reported_on?: string | null;
            /** @description Who says so. */
            source: string;
            /**
             * Format: int64
             * @description In the unit of the indicator (money in fen).
             */
            value: number;
        };
        /** @description Figures of an enterprise. */
        IndicatorList: {
            /** @description Newest period first. */
            items: components["schemas"]["Indicator"][];
        };
        /** @description An invitation as the invited person sees it. */
        Invitation: {
            /** @description For whom one would act. */
            enterprise_name: string;
            /**
             * Format: date-time
             * @description When the link ends.
             */
            expires_at: string;
            /** @description Who is invited. */
            name: string;
        };
        /**
         * @description Whom to invite.
         * @example {
         *       "name": "赵样",
         *       "phone": "15412345678"
         *     }
         */
        InvitationIn: {
            /** @description Name of the person. */
            name: string;
            /** @description Phone of the person. */
            phone: string;
        };
        /** @description The invitations of an enterprise. */
        InvitationList: {
            /** @description Newest first. */
            items: components["schemas"]["EnterpriseInvitation"][];
        };
        /** @description A piece of work in the background. */
        Job: {
            /**
             * @description What the caller may do with it.
             * @example [
             *       "retry"
             *     ]
             */
            allowed_actions: string[];
            /**
             * Format: int32
             * @description Attempts that failed.
             */
            attempts: number;
            /**
             * Format: date-time
             * @description When it was asked for.
             */
            created_at: string;
            /** @description What went wrong last, as it is in the server's log. */
            error: string | null;
            /**
             * Format: date-time
             * @description When it ended.
             */
            finished_at: string | null;
            /**
             * Format: int64
             * @description Identifier.
             */
            id: number;
            /**
             * @description What is done, a word of the dictionary `job_kinds`.
             * @example import
             */
            kind: string;
            /**
             * Format: date-time
             * @description When it is (or was) due.
             */
            run_at: string;
            /**
             * Format: date-time
             * @description When the last attempt began.
             */
            started_at: string | null;
            /** @description Where it stands. */
            state: components["schemas"]["JobState"];
            /**
             * Format: int64
             * @description The row that it is about, of a table that follows from the kind; 0 when there is none.
             */
            subject_id: number;
        };
        /** @description Periodic work. */
        JobSchedule: {
            /** @description Whether it runs by itself. */
            enabled: boolean;
            /**
             * Format: int64
             * @description Seconds between two runs.
             */
            every_seconds: number;
            /**
             * @description What is done, a word of the dictionary `job_kinds`.
             * @example forget_answers
             */
            kind: string;
            /**
             * Format: int64
             * @description How long that took, in milliseconds.
             */
            last_duration_ms: number | null;
            /** @description What went wrong in the last attempt; null when it succeeded. */
            last_error: string | null;
            /**
             * Format: date-time
             * @description When it began last.
             */
            last_run_at: string | null;
            /**
             * Format: date-time
             * @description When it is due.
             */
            next_run_at: string;
            /**
             * Format: int64
             * @description Also the `ETag`.
             */
            version: number;
        };
        /**
         * @description A change of a schedule.
         * @example {
         *       "every_seconds": 3600
         *     }
         */
        JobSchedulePatch: {
            /** @description Whether it runs by itself. */
            enabled?: boolean;
            /**
             * Format: int64
             * @description Seconds between two runs.
             */
            every_seconds?: number;
        };
        /**
         * @description Where a job stands.
         * @enum {string}
         */
        JobState: "queued" | "running" | "done" | "failed";
        /**
         * @description Why a row stays as it is although its import was undone; said without a subject, for it holds for firms, contacts,
         *     figures and officers alike.
         * @enum {string}
         */
        KeptReason: "merged" | "referred" | "edited" | "elsewhere" | "gone" | "untraced";
        /**
         * @description What a file is about.
         * @enum {string}
         */
        Kind: "enterprises" | "contacts" | "indicators" | "officers";
        /**
         * @description Credentials of a person.
         * @example {
         *       "password": "Zhuqi-demo-2026",
         *       "username": "coordinator"
         *     }
         */
        LoginIn: {
            /** @description Password. */
            password: string;
            /**
             * @description Where to put the refresh token.
             * @default cookie
             * @enum {string}
             */
            transport?: "cookie" | "body";
            /** @description Log-in name. */
            username: string;
        };
        /** @description A word with what an administrator decides about it. */
        ManagedEntry: {
            /** @description What ledgers call it besides. */
            aliases: string[];
            /**
             * @description What can be done with it.
             * @example [
             *       "update",
             *       "retire"
             *     ]
             */
            allowed_actions: string[];
            /** @description Of an indicator: whether it can be below zero. */
            allows_negative: boolean | null;
            /**
             * @description The stable id that the API speaks.
             * @example high_tech
             */
            code: string;
            /** @description Of an indicator: how often it is reported. */
            frequency: string | null;
            /** @description Of a tag: whether it makes a key account. */
            key_account: boolean | null;
            /** @description English label. */
            name_en: string;
            /** @description Chinese label. */
            name_zh: string;
            /** @description Of a category of the second level: the one above it. */
            parent: string | null;
            /**
             * Format: int32
             * @description Place in the list; equal ones follow by code.
             */
            position: number;
            /** @description Of an indicator: the unit of its values. */
            unit: string | null;
            /** @description Whether an enterprise has it or a category stands below it. */
            used: boolean;
            /**
             * Format: date
             * @description Last day; null while it is in use.
             */
            valid_to: string | null;
            /**
             * Format: int64
             * @description Also the `ETag`.
             */
            version: number;
        };
        /**
         * @description Why two rows may be one enterprise, or may not.
         * @enum {string}
         */
        MatchReason: "same_identifier" | "same_name" | "similar_name" | "same_address" | "same_phone" | "same_legal_representative" | "different_credit_code";
        /** @description The caller. */
        Me: {
            /** @description Own enterprises. */
            enterprises: components["schemas"]["EnterpriseBrief"][];
            /** @description Roles that are valid today. */
            memberships: components["schemas"]["MeMembership"][];
            /**
             * @description What the roles permit; the navigation follows from it.
             * @example [
             *       "enterprises.read"
             *     ]
             */
            permissions: string[];
            user: components["schemas"]["MeUser"] | null;
        };
        /** @description One role of the caller. */
        MeMembership: {
            /**
             * Format: int64
             * @description `memberships.id`
             */
            id: number;
            /** @description Where. */
            organization: components["schemas"]["OrganizationBrief"];
            role: components["schemas"]["Role"] | null;
        };
        /**
         * @description A change of one's own settings.
         * @example {
         *       "locale": "en"
         *     }
         */
        MePatch: {
            /**
             * @description Interface language.
             * @enum {string}
             */
            locale?: "zh-CN" | "en";
        };
        /** @description The log-in of the caller. */
        MeUser: {
            /**
             * Format: int64
             * @description `users.id`
             */
            id: number;
            /** @description Interface language. */
            locale: string;
            /** @description Whether everything but a new password is refused. */
            must_change_password: boolean;
            /** @description Name. */
            name: string;
            /** @description Log-in name. */
            username: string;
        };
        /** @description A role in a unit. */
        Membership: {
            /**
             * Format: int64
             * @description Identifier.
             */
            id: number;
            /**
             * Format: int64
             * @description The unit.
             */
            organization_id: number;
            /** @description Its name. */
            organization_name: string;
            /** @description The role. */
            role: components["schemas"]["Role"];
            /**
             * Format: int64
             * @description The log-in.
             */
            user_id: number;
            /**
             * Format: date
             * @description First day.
             */
            valid_from: string;
            /**
             * Format: date
             * @description Last day; null while it has no end.
             */
            valid_to: string | null;
            /**
             * Format: int64
             * @description For `If-Match`.
             */
            version: number;
        };
        /**
         * @description A new role.
         * @example {
         *       "organization_id": 2,
         *       "role": "coordinator"
         *     }
         */
        MembershipIn: {
            /**
             * Format: int64
             * @description A unit at or below the caller's seat.
             */
            organization_id: number;
            /**
             * @description The role.
             * @enum {string}
             */
            role: "officer" | "handler" | "department_lead" | "coordinator" | "supervisor" | "leader" | "admin";
            /**
             * Format: date
             * @description First day; today when absent.
             */
            valid_from?: string | null;
        };
        /**
         * @description The end of a role.
         * @example {
         *       "valid_to": "2026-06-30"
         *     }
         */
        MembershipPatch: {
            /**
             * Format: date
             * @description The last day; null takes an end back.
             */
            valid_to: string | null;
        };
        /** @description A merge, standing or undone. */
        Merge: {
            /** @description Whether it is the one to be undone next. */
            can_undo: boolean;
            /** @description Which fields came from the other one. */
            fields_from_other: components["schemas"]["MergeField"][];
            /**
             * Format: int64
             * @description Identifier.
             */
            id: number;
            /** @description Fields that had been changed since the merge and that the undo therefore left as they were. */
            kept: components["schemas"]["MergeField"][];
            /**
             * Format: date-time
             * @description When.
             */
            merged_at: string;
            /** @description Who merged. */
            merged_by: string | null;
            /** @description The other one's credit code; it goes on finding the survivor. */
            other_credit_code: string | null;
            /**
             * Format: int64
             * @description The one that was merged into it; its id answers 410 while the merge stands.
             */
            other_id: number;
            /** @description The other one's name. */
            other_name: string;
            /** @description Why. */
            reason: string;
            /**
             * Format: int64
             * @description The enterprise that stayed.
             */
            survivor_id: number;
            /** @description The survivor's name before. */
            survivor_name: string;
            /** @description Why. */
            undo_reason: string | null;
            /**
             * Format: date-time
             * @description When it was undone.
             */
            undone_at: string | null;
            /** @description Who undid it. */
            undone_by: string | null;
        };
        /**
         * @description What is chosen as one.
         * @enum {string}
         */
        MergeField: "name" | "credit_code" | "entity_kind" | "legal_representative" | "registered_address" | "operating_address" | "territory" | "managing_organization" | "competent_department" | "location" | "founded_on" | "status" | "industry" | "size_override" | "above_scale" | "platform_status" | "note";
        /** @description One field of a merge. */
        MergeFieldPreview: {
            /** @description Whether the two say the same. */
            agrees: boolean;
            /** @description The side that is kept when the merge does not name one. */
            default_side: components["schemas"]["MergeSide"];
            /** @description The field. */
            field: components["schemas"]["MergeField"];
        };
        /**
         * @description A merge.
         * @example {
         *       "fields": {
         *         "operating_address": "other"
         *       },
         *       "other_id": 2,
         *       "other_version": 1,
         *       "reason": "同一企业重复入库"
         *     }
         */
        MergeIn: {
            /**
             * @description Which side wins, per field. A field that is not named keeps the survivor's value, or takes the other one's when
             *     the survivor has none.
             */
            fields?: components["schemas"]["BTreeMap"];
            /**
             * Format: int64
             * @description The enterprise that is merged away.
             */
            other_id: number;
            /**
             * Format: int64
             * @description The version of it that the decision is based on, from its `ETag`; that of the survivor is in `If-Match`.
             */
            other_version: number;
            /** @description Why the two are one. */
            reason: string;
        };
        /** @description The merges of an enterprise. */
        MergeList: {
            /** @description Newest first. */
            items: components["schemas"]["Merge"][];
        };
        /** @description Rows of one kind. */
        MergeMove: {
            /**
             * Format: int64
             * @description How many would come to it.
             */
            other: number;
            /**
             * Format: int64
             * @description How many the survivor has.
             */
            survivor: number;
            /**
             * @description The kind, by the name of its table.
             * @example enterprise_contacts
             */
            what: string;
        };
        /** @description Two enterprises side by side. */
        MergePreview: {
            /** @description Every field of which a side is chosen. */
            fields: components["schemas"]["MergeFieldPreview"][];
            /** @description What refers to the two. */
            moves: components["schemas"]["MergeMove"][];
            /** @description The one that would be merged into it. */
            other: components["schemas"]["EnterpriseDetail"];
            /** @description The one that would stay. */
            survivor: components["schemas"]["EnterpriseDetail"];
        };
        /**
         * @description Whose value is kept.
         * @enum {string}
         */
        MergeSide: "survivor" | "other";
        /**
         * @description The end of a merge.
         * @example {
         *       "reason": "经核实为两家企业"
         *     }
         */
        MergeUndo: {
            /** @description Why the two are not one. */
            reason: string;
        };
        /**
         * @description A move.
         * @example {
         *       "assignments": [],
         *       "reason": "企业搬迁至湖滨区",
         *       "territory_code": "411202100"
         *     }
         */
        MoveIn: {
            /** @description One decision for each open assignment. */
            assignments?: components["schemas"]["MovedAssignment"][];
            /**
             * Format: date
             * @description From this day; today when absent, never in the future.
             */
            effective_on?: string | null;
            /**
             * Format: int64
             * @description The unit that manages it there; that of the division when absent.
             */
            managing_organization_id?: number | null;
            /** @description Why. */
            reason: string;
            /** @description The division that it moves to. */
            territory_code: string;
        };
        /** @description What becomes of one open assignment. */
        MovedAssignment: {
            /**
             * Format: int64
             * @description `assignments.id`
             */
            assignment_id: number;
            /**
             * @description What becomes of it.
             * @enum {string}
             */
            decision: "keep" | "end" | "reassign";
            /**
             * Format: int64
             * @description Who takes over, when it is handed on.
             */
            officer_id?: number | null;
        };
        /** @description A service officer. */
        Officer: {
            /** @description Why. */
            absence_reason: string | null;
            /**
             * Format: date
             * @description First day of absence.
             */
            absent_from: string | null;
            /**
             * Format: date
             * @description Expected last day of absence.
             */
            absent_to: string | null;
            /**
             * @description What the caller may do with it now.
             * @example [
             *       "update",
             *       "set_absence",
             *       "end"
             *     ]
             */
            allowed_actions: string[];
            /**
             * Format: int64
             * @description Enterprises that the officer serves today.
             */
            assigned_count: number;
            /**
             * Format: int32
             * @description Enterprises that the officer can serve.
             */
            capacity: number;
            /**
             * Format: date-time
             * @description When the profile was added.
             */
            created_at: string;
            /** @description Whether the person can log in. */
            has_login: boolean;
            /**
             * Format: int64
             * @description Identifier.
             */
            id: number;
            /** @description Industry sections (A–T) that the officer is competent in. */
            industry_sections: string[];
            /** @description The level that the officer serves at. */
            level: components["schemas"]["OfficerLevel"];
            /** @description Name. */
            name: string;
            /**
             * Format: int64
             * @description The unit.
             */
            organization_id: number;
            /** @description Its name. */
            organization_name: string;
            /**
             * Format: int64
             * @description The person behind it.
             */
            person_id: number;
            /**
             * @description Masked in lists, in full on a single officer.
             * @example 154****5678
             */
            phone: string | null;
            /** @description Position. */
            position: string | null;
            /** @description Status. */
            status: components["schemas"]["OfficerStatus"];
            /** @description Divisions that the officer looks after. */
            territory_codes: string[];
            /**
             * Format: date-time
             * @description When it was changed last.
             */
            updated_at: string;
            /**
             * Format: int64
             * @description Also the `ETag`.
             */
            version: number;
        };
        /** @description The officer an enterprise turns to. */
        OfficerBrief: {
            /**
             * Format: int64
             * @description `officers.id`
             */
            id: number;
            /** @description Name. */
            name: string;
            /** @description Work phone. */
            phone: string | null;
            /** @description Position. */
            position: string | null;
        };
        /**
         * @description A new officer: somebody known (`user_id` or `person_id`), or a new person by name and phone.
         * @example {
         *       "capacity": 30,
         *       "industry_sections": [
         *         "C"
         *       ],
         *       "level": "town",
         *       "name": "王样",
         *       "organization_id": 2,
         *       "phone": "15412345678",
         *       "position": "经济发展办副主任",
         *       "territory_codes": [
         *         "411203100"
         *       ]
         *     }
         */
        OfficerIn: {
            /**
             * Format: int32
             * @description Enterprises that the officer can serve.
             * @default 30
             */
            capacity?: number;
            /** @description Industry sections (A–T) that the officer is competent in. */
            industry_sections?: string[];
            /**
             * @description The level that the officer serves at.
             * @enum {string}
             */
            level: "community" | "town" | "district" | "municipality";
            /** @description Of a new person. */
            name?: string | null;
            /**
             * Format: int64
             * @description The unit, in the caller's area.
             */
            organization_id: number;
            /**
             * Format: int64
             * @description A person who already is an officer.
             */
            person_id?: number | null;
            /** @description Of a new person. */
            phone?: string | null;
            /** @description Position. */
            position?: string | null;
            /** @description Divisions that the officer looks after. */
            territory_codes?: string[];
            /**
             * Format: int64
             * @description Somebody with a log-in in the caller's area.
             */
            user_id?: number | null;
        };
        /**
         * @description The level that an officer serves at: one per level and enterprise.
         * @enum {string}
         */
        OfficerLevel: "community" | "town" | "district" | "municipality";
        /**
         * @description A change of an officer.
         * @example {
         *       "capacity": 40,
         *       "position": "经济发展办主任"
         *     }
         */
        OfficerPatch: {
            /**
             * Format: int32
             * @description Enterprises that the officer can serve.
             */
            capacity?: number;
            /** @description Industry sections (A–T) that the officer is competent in. */
            industry_sections?: string[];
            /**
             * @description The level that the officer serves at.
             * @enum {string}
             */
            level?: "community" | "town" | "district" | "municipality";
            /** @description Name of the person. */
            name?: string;
            /**
             * Format: int64
             * @description The unit, in the caller's area.
             */
            organization_id?: number;
            /** @description Phone of the person; null removes it. */
            phone?: string | null;
            /** @description Position. */
            position?: string | null;
            /**
             * @description `ended` when the officer serves nobody any more, `active` to take it back; an absence has its own address.
             * @enum {string}
             */
            status?: "active" | "absent" | "ended";
            /** @description Divisions that the officer looks after. */
            territory_codes?: string[];
        };
        /**
         * @description Whether an officer is at work.
         * @enum {string}
         */
        OfficerStatus: "active" | "absent" | "ended";
        /** @description What the user decided instead of the guesses; everything absent is guessed. */
        Options: {
            /**
             * @description The period of figures whose heading, row and title name none.
             * @default null
             */
            default_period?: string | null;
            /**
             * @description An ASCII character.
             * @default null
             */
            delimiter?: string | null;
            /** @default null */
            encoding?: components["schemas"]["Encoding"] | null;
            /**
             * @description Columns that hold the figures of an indicator, by column index: its code.
             * @default {}
             */
            figures?: {
                [key: string]: string;
            };
            /**
             * Format: int32
             * @default null
             */
            header_row?: number | null;
            /**
             * Format: int32
             * @description One or two.
             * @default null
             */
            header_rows?: number | null;
            /**
             * @description By column index; null leaves a column out.
             * @default {}
             */
            mapping?: {
                [key: string]: string | null;
            };
            /** @default null */
            sheet?: string | null;
        };
        /** @description A unit of the administration, or a body outside it that owns work. */
        Organization: {
            /**
             * @description What the caller may do with it.
             * @example [
             *       "update"
             *     ]
             */
            allowed_actions: string[];
            /**
             * Format: date-time
             * @description When it was added.
             */
            created_at: string;
            /** @description Code of a department in exchanged files. */
            department_code: string | null;
            /**
             * Format: int64
             * @description Identifier.
             */
            id: number;
            /** @description Kind. */
            kind: components["schemas"]["OrganizationKind"];
            /**
             * @description Full name.
             * @example 陕州区大营镇人民政府
             */
            name: string;
            /**
             * Format: int64
             * @description The unit above.
             */
            parent_id: number | null;
            /**
             * @description Ids of the units above and its own.
             * @example /1/4/
             */
            path: string;
            /** @description Office phone. */
            phone: string | null;
            /**
             * @description Everyday name.
             * @example 大营镇
             */
            short_name: string | null;
            /**
             * Format: int64
             * @description What took its place.
             */
            successor_id: number | null;
            /** @description The division that it governs or serves. */
            territory_code: string | null;
            /**
             * Format: date-time
             * @description When it was changed last.
             */
            updated_at: string;
            /**
             * Format: date
             * @description First day.
             */
            valid_from: string;
            /**
             * Format: date
             * @description Last day.
             */
            valid_to: string | null;
            /**
             * Format: int64
             * @description Also the `ETag`.
             */
            version: number;
        };
        /** @description An organisation in brief. */
        OrganizationBrief: {
            /**
             * Format: int64
             * @description `organizations.id`
             */
            id: number;
            /** @description Kind. */
            kind: components["schemas"]["OrganizationKind"];
            /** @description Name. */
            name: string;
            /** @description Division, if it has one of its own. */
            territory_code: string | null;
        };
        /**
         * @description A new unit.
         * @example {
         *       "department_code": "ECON_IT",
         *       "kind": "department",
         *       "name": "陕州区工业和信息化局",
         *       "parent_id": 1,
         *       "phone": "0398-0001234",
         *       "short_name": "区工信局"
         *     }
         */
        OrganizationIn: {
            /** @description Code of a department in exchanged files. */
            department_code?: string | null;
            /**
             * @description Kind; a district stands below a municipality, a town below a district, a community below a town.
             * @enum {string}
             */
            kind: "municipality" | "district" | "town" | "community" | "department" | "external";
            /** @description Full name. */
            name: string;
            /**
             * Format: int64
             * @description The unit above.
             */
            parent_id: number;
            /** @description Office phone. */
            phone?: string | null;
            /** @description Everyday name. */
            short_name?: string | null;
            /** @description The division that it governs or serves; inside that of the unit above. */
            territory_code?: string | null;
            /**
             * Format: date
             * @description First day; today when absent.
             */
            valid_from?: string | null;
        };
        /**
         * @description What an organisation is.
         * @enum {string}
         */
        OrganizationKind: "municipality" | "district" | "town" | "community" | "department" | "external";
        /**
         * @description A change of a unit. Its place in the tree and its kind stay; a reform ends it and names a successor.
         * @example {
         *       "phone": "0398-0005678",
         *       "short_name": "区工信局"
         *     }
         */
        OrganizationPatch: {
            /** @description Code of a department in exchanged files. */
            department_code?: string | null;
            /** @description Full name. */
            name?: string;
            /** @description Office phone. */
            phone?: string | null;
            /** @description Everyday name. */
            short_name?: string | null;
            /**
             * Format: int64
             * @description What takes its place.
             */
            successor_id?: number | null;
            /** @description The division that it governs or serves. */
            territory_code?: string | null;
            /**
             * Format: date
             * @description Last day; null when it exists on.
             */
            valid_to?: string | null;
        };
        /** @description One page. */
        Page_ApiClient: {
            /**
             * Format: int64
             * @description Matching rows, when `count` was asked for.
             */
            count?: number | null;
            /** @description The rows. */
            items: {
                /**
                 * @description What the caller may do with it.
                 * @example [
                 *       "update",
                 *       "rotate_secret"
                 *     ]
                 */
                allowed_actions: string[];
                /**
                 * @description What it calls itself at `/oauth/token`.
                 * @example client-3f9a1c20be47
                 */
                client_id: string;
                /**
                 * Format: date-time
                 * @description When it was added.
                 */
                created_at: string;
                /** @description Whether it is switched off. */
                disabled: boolean;
                /**
                 * Format: int64
                 * @description Identifier.
                 */
                id: number;
                /** @description What people call it. */
                name: string;
                /**
                 * Format: int64
                 * @description The unit in whose area it may act.
                 */
                organization_id: number;
                /** @description The unit's name. */
                organization_name: string;
                /** @description Granted scopes. */
                scopes: string[];
                /**
                 * Format: date-time
                 * @description When it was changed last.
                 */
                updated_at: string;
                /**
                 * Format: int64
                 * @description Also the `ETag`.
                 */
                version: number;
            }[];
            /** @description Hand it back as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        /** @description One page. */
        Page_AuditEntry: {
            /**
             * Format: int64
             * @description Matching rows, when `count` was asked for.
             */
            count?: number | null;
            /** @description The rows. */
            items: {
                /**
                 * @description What was done, a word of the dictionary `audit_actions`.
                 * @example enterprise.update
                 */
                action: string;
                /** @description Who. */
                actor: components["schemas"]["AuditActor"];
                /** @description The client's address. */
                address: string | null;
                /**
                 * Format: date-time
                 * @description When.
                 */
                at: string;
                /** @description What changed. */
                changes: components["schemas"]["AuditChange"][];
                /** @description The chain's hash at that number. */
                hash: string | null;
                /**
                 * Format: int64
                 * @description Identifier.
                 */
                id: number;
                /**
                 * Format: int64
                 * @description The unit of that membership.
                 */
                organization_id: number | null;
                /** @description Its name. */
                organization_name: string | null;
                /** @description `X-Audit-Reason` */
                reason: string | null;
                /** @description The relation to the enterprise that permitted it, a word of the dictionary `audit_relations`. */
                relation: string | null;
                /** @description The request, as in its answer and in the log. */
                request_id: string | null;
                /**
                 * @description To which kind of row, a word of the dictionary `audit_resources`.
                 * @example enterprise
                 */
                resource: string;
                /**
                 * @description To which row.
                 * @example 12
                 */
                resource_id: string;
                /** @description What people call that row, as far as it has a name and still exists. */
                resource_name: string | null;
                /** @description The role of the membership that permitted it; null for programs, operators and agents of firms. */
                role: string | null;
                /**
                 * Format: int64
                 * @description Its number in the chain; null until it is sealed.
                 */
                seq: number | null;
            }[];
            /** @description Hand it back as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        /** @description One page. */
        Page_DuplicatePair: {
            /**
             * Format: int64
             * @description Matching rows, when `count` was asked for.
             */
            count?: number | null;
            /** @description The rows. */
            items: {
                /** @description Why. */
                dismiss_reason: string | null;
                /**
                 * Format: date-time
                 * @description When somebody said that these are two enterprises; null while it is open.
                 */
                dismissed_at: string | null;
                /** @description The older row. */
                first: components["schemas"]["Enterprise"];
                /**
                 * Format: date-time
                 * @description When the pair was found.
                 */
                found_at: string;
                /** @description Why, the strongest first. */
                reasons: components["schemas"]["MatchReason"][];
                /**
                 * Format: int32
                 * @description How likely, 50–100; a dismissed pair may have less.
                 */
                score: number;
                /** @description The newer row. */
                second: components["schemas"]["Enterprise"];
            }[];
            /** @description Hand it back as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        /** @description One page. */
        Page_Enterprise: {
            /**
             * Format: int64
             * @description Matching rows, when `count` was asked for.
             */
            count?: number | null;
            /** @description The rows. */
            items: {
                /** @description Whether it is in the above-scale register; null when unknown. */
                above_scale: boolean | null;
                /** @description Part of the above-scale register that its industry belongs to. */
                above_scale_category: string | null;
                /** @description What the caller may do. */
                allowed_actions: string[];
                /**
                 * Format: int64
                 * @description The file of that document, one of the enterprise's attachments.
                 */
                certification_attachment_id: number | null;
                /** @description By which document. */
                certification_document: string | null;
                /** @description How. */
                certification_method: string | null;
                /**
                 * Format: date-time
                 * @description When its account was certified.
                 */
                certified_at: string | null;
                /**
                 * Format: int64
                 * @description 主管行业部门
                 */
                competent_department_id: number | null;
                /** @description Its name. */
                competent_department_name: string | null;
                /**
                 * Format: date-time
                 * @description Creation.
                 */
                created_at: string;
                /** @description Current unified social credit code; sole traders may lack one. */
                credit_code: string | null;
                /** @description Kind of market entity. */
                entity_kind: components["schemas"]["EntityKind"];
                /**
                 * Format: date
                 * @description 成立日期
                 */
                founded_on: string | null;
                /**
                 * Format: int64
                 * @description Identifier.
                 */
                id: number;
                /** @description GB/T 4754-2017 division, group or class. */
                industry_code: string | null;
                /** @description GB/T 4754-2017 section. */
                industry_section: string | null;
                /** @description Whether one of the tags makes it a key account. */
                key_account: boolean;
                /**
                 * Format: double
                 * @description Degrees north.
                 */
                latitude: number | null;
                /** @description 法定代表人 / 经营者 */
                legal_representative: string | null;
                /**
                 * Format: double
                 * @description Degrees east.
                 */
                longitude: number | null;
                /**
                 * Format: int64
                 * @description The managing unit.
                 */
                managing_organization_id: number | null;
                /** @description Its name. */
                managing_organization_name: string | null;
                /** @description Name. */
                name: string;
                /** @description Internal remark; never shown to the enterprise. */
                note: string | null;
                /** @description 经营地址 */
                operating_address: string | null;
                /** @description Standing on the platform. */
                platform_status: components["schemas"]["PlatformStatus"];
                primary_officer: components["schemas"]["OfficerBrief"] | null;
                /** @description 注册地址 */
                registered_address: string | null;
                /** @description One of the eight reporting groups. */
                report_group: string | null;
                /** @description Size in force. */
                size: components["schemas"]["Size"];
                /** @description Size by the rule. */
                size_computed: components["schemas"]["Size"];
                /** @description Why the size in force differs from the rule. */
                size_override_reason: string | null;
                /** @description Operating status. */
                status: components["schemas"]["EnterpriseStatus"];
                /** @description Tag codes. */
                tags: string[];
                /** @description Division code. */
                territory_code: string;
                /** @description Name of the division. */
                territory_name: string;
                /** @description Whether its revenue reaches the threshold; null when unknown. */
                threshold_met: boolean | null;
                /**
                 * Format: date-time
                 * @description Last change.
                 */
                updated_at: string;
                /**
                 * Format: int64
                 * @description Row version, the `ETag`.
                 */
                version: number;
            }[];
            /** @description Hand it back as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        /** @description One page. */
        Page_Export: {
            /**
             * Format: int64
             * @description Matching rows, when `count` was asked for.
             */
            count?: number | null;
            /** @description The rows. */
            items: {
                /** @description What can be done now. */
                allowed_actions: string[];
                /**
                 * Format: date-time
                 * @description When it was asked for.
                 */
                created_at: string;
                error_code: components["schemas"]["ExportFailure"] | null;
                /** @description The same for people. */
                error_detail: string | null;
                /**
                 * Format: date-time
                 * @description Until when the file can be downloaded.
                 */
                expires_at: string | null;
                /** @description Columns in their order. */
                fields: components["schemas"]["ExportColumn"][];
                /** @description Which rows; a telephone number is masked. */
                filter: components["schemas"]["EnterpriseQuery"];
                /**
                 * Format: date-time
                 * @description When the file was complete, or the work ended.
                 */
                finished_at: string | null;
                /** @description Kind of file. */
                format: components["schemas"]["ExportFormat"];
                /**
                 * Format: int64
                 * @description Identifier.
                 */
                id: number;
                /** @description Whether it holds full telephone numbers. */
                include_phones: boolean;
                /**
                 * @description Language of headings and words.
                 * @example zh-CN
                 */
                locale: string;
                /**
                 * Format: int64
                 * @description Rows written.
                 */
                processed_rows: number;
                /** @description Which list. */
                resource: components["schemas"]["ExportResource"];
                /** @description SHA-256 of the file in hexadecimal digits. */
                sha256: string | null;
                /**
                 * Format: int64
                 * @description Size of the file.
                 */
                size_bytes: number | null;
                /**
                 * Format: date-time
                 * @description When the work began.
                 */
                started_at: string | null;
                /** @description Where it stands. */
                state: components["schemas"]["ExportState"];
                /**
                 * Format: int64
                 * @description Rows that match; null until they are counted.
                 */
                total_rows: number | null;
                /**
                 * Format: int64
                 * @description Row version, the `ETag`.
                 */
                version: number;
            }[];
            /** @description Hand it back as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        /** @description One page. */
        Page_HistoryEntry: {
            /**
             * Format: int64
             * @description Matching rows, when `count` was asked for.
             */
            count?: number | null;
            /** @description The rows. */
            items: {
                /**
                 * @description What, a word of the dictionary `audit_actions`.
                 * @example enterprise.update
                 */
                action: string;
                /** @description Who. */
                actor: components["schemas"]["AuditActor"];
                /**
                 * Format: date-time
                 * @description When.
                 */
                at: string;
                /** @description What changed. */
                changes: components["schemas"]["AuditChange"][];
                /**
                 * Format: int64
                 * @description Identifier of the audit entry.
                 */
                id: number;
                /** @description For which unit. */
                organization_name: string | null;
                /** @description Why, if it was said. */
                reason: string | null;
                /** @description By which relation to the enterprise, a word of the dictionary `audit_relations`. */
                relation: string | null;
                /**
                 * @description The kind of row, a word of the dictionary `audit_resources`: the enterprise itself, or for instance the import
                 *     that wrote it.
                 * @example enterprise
                 */
                resource: string;
                /** @description That row. */
                resource_id: string;
                /** @description What people call it. */
                resource_name: string | null;
                /** @description In which role; null for programs and agents of the firm. */
                role: string | null;
            }[];
            /** @description Hand it back as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        /** @description One page. */
        Page_Import: {
            /**
             * Format: int64
             * @description Matching rows, when `count` was asked for.
             */
            count?: number | null;
            /** @description The rows. */
            items: {
                /** @description What can be done now. */
                allowed_actions: string[];
                /**
                 * Format: int64
                 * @description Number of the last row done; a stopped import goes on after it.
                 */
                checkpoint_row: number;
                /**
                 * Format: date-time
                 * @description Upload.
                 */
                created_at: string;
                /**
                 * Format: int64
                 * @description New enterprises, contacts, figures or officers, by the kind.
                 */
                created_rows: number;
                /** @description What was recognised. */
                detected: components["schemas"]["Detected"];
                /** @description Whether the last run wrote nothing. */
                dry_run: boolean;
                /** @description Why it failed as a whole. */
                error_code: string | null;
                /** @description The same for people. */
                error_detail: string | null;
                /**
                 * Format: int64
                 * @description Rejected rows.
                 */
                failed_rows: number;
                /** @description What a column of such a file can mean, in the order of a list of choices. */
                fields: components["schemas"]["Field"][];
                /**
                 * Format: date-time
                 * @description When the file was removed; the report stays.
                 */
                file_removed_at: string | null;
                /** @description Name of the file at its sender's. */
                filename: string;
                /**
                 * Format: date-time
                 * @description Its end.
                 */
                finished_at: string | null;
                /** @description Kind of file. */
                format: components["schemas"]["FileFormat"];
                /**
                 * Format: int64
                 * @description Identifier.
                 */
                id: number;
                /**
                 * Format: int64
                 * @description Rows that it left as they are.
                 */
                kept_rows: number;
                /** @description What the file is about: given with the upload, else guessed from its headings. */
                kind: components["schemas"]["Kind"];
                /** @description What happens to good rows when others are bad. */
                mode: components["schemas"]["ImportMode"];
                /** @description What was decided. */
                options: components["schemas"]["ImportOptions"];
                /**
                 * Format: int64
                 * @description Rows done: created + updated + unchanged + failed.
                 */
                processed_rows: number;
                /** @description Whether the layout was taken over from the sender's, or his unit's, last import with these headings. */
                remembered: boolean;
                same_file: components["schemas"]["SameFile"] | null;
                /** @description Who sent it. */
                sender: components["schemas"]["Sender"];
                /**
                 * Format: int64
                 * @description Size of the file.
                 */
                size_bytes: number;
                /** @description Rows that are no data, with the reason; filled by a run. */
                skipped: components["schemas"]["Skipped"][];
                /**
                 * Format: date-time
                 * @description Start of the last run.
                 */
                started_at: string | null;
                /** @description Where it stands. */
                state: components["schemas"]["ImportState"];
                /**
                 * Format: int64
                 * @description Data rows; null until a run has counted them.
                 */
                total_rows: number | null;
                /**
                 * Format: int64
                 * @description Rows that said nothing new.
                 */
                unchanged_rows: number;
                /**
                 * Format: date-time
                 * @description Until when it can be undone; null when it has written nothing.
                 */
                undo_until: string | null;
                /**
                 * Format: date-time
                 * @description When undoing was done.
                 */
                undone_at: string | null;
                /**
                 * Format: int64
                 * @description Rows that undoing took back.
                 */
                undone_rows: number;
                /**
                 * Format: int64
                 * @description Changed ones.
                 */
                updated_rows: number;
                /**
                 * Format: int64
                 * @description Row version, the `ETag`.
                 */
                version: number;
                /**
                 * Format: int64
                 * @description Accepted rows with a remark.
                 */
                warned_rows: number;
            }[];
            /** @description Hand it back as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        /** @description One page. */
        Page_Job: {
            /**
             * Format: int64
             * @description Matching rows, when `count` was asked for.
             */
            count?: number | null;
            /** @description The rows. */
            items: {
                /**
                 * @description What the caller may do with it.
                 * @example [
                 *       "retry"
                 *     ]
                 */
                allowed_actions: string[];
                /**
                 * Format: int32
                 * @description Attempts that failed.
                 */
                attempts: number;
                /**
                 * Format: date-time
                 * @description When it was asked for.
                 */
                created_at: string;
                /** @description What went wrong last, as it is in the server's log. */
                error: string | null;
                /**
                 * Format: date-time
                 * @description When it ended.
                 */
                finished_at: string | null;
                /**
                 * Format: int64
                 * @description Identifier.
                 */
                id: number;
                /**
                 * @description What is done, a word of the dictionary `job_kinds`.
                 * @example import
                 */
                kind: string;
                /**
                 * Format: date-time
                 * @description When it is (or was) due.
                 */
                run_at: string;
                /**
                 * Format: date-time
                 * @description When the last attempt began.
                 */
                started_at: string | null;
                /** @description Where it stands. */
                state: components["schemas"]["JobState"];
                /**
                 * Format: int64
                 * @description The row that it is about, of a table that follows from the kind; 0 when there is none.
                 */
                subject_id: number;
            }[];
            /** @description Hand it back as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        /** @description One page. */
        Page_JobSchedule: {
            /**
             * Format: int64
             * @description Matching rows, when `count` was asked for.
             */
            count?: number | null;
            /** @description The rows. */
            items: {
                /** @description Whether it runs by itself. */
                enabled: boolean;
                /**
                 * Format: int64
                 * @description Seconds between two runs.
                 */
                every_seconds: number;
                /**
                 * @description What is done, a word of the dictionary `job_kinds`.
                 * @example forget_answers
                 */
                kind: string;
                /**
                 * Format: int64
                 * @description How long that took, in milliseconds.
                 */
                last_duration_ms: number | null;
                /** @description What went wrong in the last attempt; null when it succeeded. */
                last_error: string | null;
                /**
                 * Format: date-time
                 * @description When it began last.
                 */
                last_run_at: string | null;
                /**
                 * Format: date-time
                 * @description When it is due.
                 */
                next_run_at: string;
                /**
                 * Format: int64
                 * @description Also the `ETag`.
                 */
                version: number;
            }[];
            /** @description Hand it back as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        /** @description One page. */
        Page_ManagedEntry: {
            /**
             * Format: int64
             * @description Matching rows, when `count` was asked for.
             */
            count?: number | null;
            /** @description The rows. */
            items: {
                /** @description What ledgers call it besides. */
                aliases: string[];
                /**
                 * @description What can be done with it.
                 * @example [
                 *       "update",
                 *       "retire"
                 *     ]
                 */
                allowed_actions: string[];
                /** @description Of an indicator: whether it can be below zero. */
                allows_negative: boolean | null;
                /**
                 * @description The stable id that the API speaks.
                 * @example high_tech
                 */
                code: string;
                /** @description Of an indicator: how often it is reported. */
                frequency: string | null;
                /** @description Of a tag: whether it makes a key account. */
                key_account: boolean | null;
                /** @description English label. */
                name_en: string;
                /** @description Chinese label. */
                name_zh: string;
                /** @description Of a category of the second level: the one above it. */
                parent: string | null;
                /**
                 * Format: int32
                 * @description Place in the list; equal ones follow by code.
                 */
                position: number;
                /** @description Of an indicator: the unit of its values. */
                unit: string | null;
                /** @description Whether an enterprise has it or a category stands below it. */
                used: boolean;
                /**
                 * Format: date
                 * @description Last day; null while it is in use.
                 */
                valid_to: string | null;
                /**
                 * Format: int64
                 * @description Also the `ETag`.
                 */
                version: number;
            }[];
            /** @description Hand it back as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        /** @description One page. */
        Page_Membership: {
            /**
             * Format: int64
             * @description Matching rows, when `count` was asked for.
             */
            count?: number | null;
            /** @description The rows. */
            items: {
                /**
                 * Format: int64
                 * @description Identifier.
                 */
                id: number;
                /**
                 * Format: int64
                 * @description The unit.
                 */
                organization_id: number;
                /** @description Its name. */
                organization_name: string;
                /** @description The role. */
                role: components["schemas"]["Role"];
                /**
                 * Format: int64
                 * @description The log-in.
                 */
                user_id: number;
                /**
                 * Format: date
                 * @description First day.
                 */
                valid_from: string;
                /**
                 * Format: date
                 * @description Last day; null while it has no end.
                 */
                valid_to: string | null;
                /**
                 * Format: int64
                 * @description For `If-Match`.
                 */
                version: number;
            }[];
            /** @description Hand it back as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        /** @description One page. */
        Page_Officer: {
            /**
             * Format: int64
             * @description Matching rows, when `count` was asked for.
             */
            count?: number | null;
            /** @description The rows. */
            items: {
                /** @description Why. */
                absence_reason: string | null;
                /**
                 * Format: date
                 * @description First day of absence.
                 */
                absent_from: string | null;
                /**
                 * Format: date
                 * @description Expected last day of absence.
                 */
                absent_to: string | null;
                /**
                 * @description What the caller may do with it now.
                 * @example [
                 *       "update",
                 *       "set_absence",
                 *       "end"
                 *     ]
                 */
                allowed_actions: string[];
                /**
                 * Format: int64
                 * @description Enterprises that the officer serves today.
                 */
                assigned_count: number;
                /**
                 * Format: int32
                 * @description Enterprises that the officer can serve.
                 */
                capacity: number;
                /**
                 * Format: date-time
                 * @description When the profile was added.
                 */
                created_at: string;
                /** @description Whether the person can log in. */
                has_login: boolean;
                /**
                 * Format: int64
                 * @description Identifier.
                 */
                id: number;
                /** @description Industry sections (A–T) that the officer is competent in. */
                industry_sections: string[];
                /** @description The level that the officer serves at. */
                level: components["schemas"]["OfficerLevel"];
                /** @description Name. */
                name: string;
                /**
                 * Format: int64
                 * @description The unit.
                 */
                organization_id: number;
                /** @description Its name. */
                organization_name: string;
                /**
                 * Format: int64
                 * @description The person behind it.
                 */
                person_id: number;
                /**
                 * @description Masked in lists, in full on a single officer.
                 * @example 154****5678
                 */
                phone: string | null;
                /** @description Position. */
                position: string | null;
                /** @description Status. */
                status: components["schemas"]["OfficerStatus"];
                /** @description Divisions that the officer looks after. */
                territory_codes: string[];
                /**
                 * Format: date-time
                 * @description When it was changed last.
                 */
                updated_at: string;
                /**
                 * Format: int64
                 * @description Also the `ETag`.
                 */
                version: number;
            }[];
            /** @description Hand it back as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        /** @description One page. */
        Page_Organization: {
            /**
             * Format: int64
             * @description Matching rows, when `count` was asked for.
             */
            count?: number | null;
            /** @description The rows. */
            items: {
                /**
                 * @description What the caller may do with it.
                 * @example [
                 *       "update"
                 *     ]
                 */
                allowed_actions: string[];
                /**
                 * Format: date-time
                 * @description When it was added.
                 */
                created_at: string;
                /** @description Code of a department in exchanged files. */
                department_code: string | null;
                /**
                 * Format: int64
                 * @description Identifier.
                 */
                id: number;
                /** @description Kind. */
                kind: components["schemas"]["OrganizationKind"];
                /**
                 * @description Full name.
                 * @example 陕州区大营镇人民政府
                 */
                name: string;
                /**
                 * Format: int64
                 * @description The unit above.
                 */
                parent_id: number | null;
                /**
                 * @description Ids of the units above and its own.
                 * @example /1/4/
                 */
                path: string;
                /** @description Office phone. */
                phone: string | null;
                /**
                 * @description Everyday name.
                 * @example 大营镇
                 */
                short_name: string | null;
                /**
                 * Format: int64
                 * @description What took its place.
                 */
                successor_id: number | null;
                /** @description The division that it governs or serves. */
                territory_code: string | null;
                /**
                 * Format: date-time
                 * @description When it was changed last.
                 */
                updated_at: string;
                /**
                 * Format: date
                 * @description First day.
                 */
                valid_from: string;
                /**
                 * Format: date
                 * @description Last day.
                 */
                valid_to: string | null;
                /**
                 * Format: int64
                 * @description Also the `ETag`.
                 */
                version: number;
            }[];
            /** @description Hand it back as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        /** @description One page. */
        Page_Registration: {
            /**
             * Format: int64
             * @description Matching rows, when `count` was asked for.
             */
            count?: number | null;
            /** @description The rows. */
            items: {
                /**
                 * @description What the caller may do with it now.
                 * @example [
                 *       "approve",
                 *       "reject"
                 *     ]
                 */
                allowed_actions: string[];
                /**
                 * Format: date-time
                 * @description When it was sent.
                 */
                created_at: string;
                /** @description Credit code of the enterprise. */
                credit_code: string;
                /**
                 * Format: date-time
                 * @description When it was decided.
                 */
                decided_at: string | null;
                /** @description Why it was rejected. */
                decision_reason: string | null;
                /**
                 * Format: int64
                 * @description The enterprise, once approved.
                 */
                enterprise_id: number | null;
                /** @description Its name as the applicant wrote it. */
                enterprise_name: string;
                /**
                 * Format: int64
                 * @description Identifier.
                 */
                id: number;
                /** @description Name of the applicant. */
                name: string;
                /**
                 * @description Phone of the applicant, masked.
                 * @example 154****5678
                 */
                phone: string | null;
                /** @description Where it stands. */
                state: components["schemas"]["RegistrationState"];
                /** @description Its division as the applicant chose it. */
                territory_code: string;
                /** @description Full name of the division. */
                territory_name: string | null;
                /**
                 * Format: date-time
                 * @description When it was changed last.
                 */
                updated_at: string;
                /** @description Log-in name of the applicant. */
                username: string;
                /**
                 * Format: int64
                 * @description Also the `ETag`.
                 */
                version: number;
            }[];
            /** @description Hand it back as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        /** @description One page. */
        Page_ReportLine: {
            /**
             * Format: int64
             * @description Matching rows, when `count` was asked for.
             */
            count?: number | null;
            /** @description The rows. */
            items: {
                /**
                 * Format: int64
                 * @description Of which enterprise.
                 */
                enterprise_id: number | null;
                /** @description Its name, as far as the caller sees it. */
                enterprise_name: string | null;
                /** @description What is said about it. */
                findings: components["schemas"]["FindingOut"][];
                /**
                 * Format: int64
                 * @description Of which officer.
                 */
                officer_id: number | null;
                /**
                 * Format: int64
                 * @description As the spreadsheet shows it.
                 */
                row_number: number;
                /** @description What became of it. */
                status: components["schemas"]["RowStatus"];
                undo: components["schemas"]["UndoStatus"] | null;
                /** @description The same for people. */
                undo_message: string | null;
                undo_reason: components["schemas"]["KeptReason"] | null;
            }[];
            /** @description Hand it back as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        /** @description One page. */
        Page_Territory: {
            /**
             * Format: int64
             * @description Matching rows, when `count` was asked for.
             */
            count?: number | null;
            /** @description The rows. */
            items: {
                /**
                 * @description Code by GB/T 2260 and its extensions; never changes.
                 * @example 411203100
                 */
                code: string;
                /**
                 * @description With everything above it.
                 * @example 河南省三门峡市陕州区大营镇
                 */
                full_name: string;
                /** @description Level. */
                level: components["schemas"]["TerritoryLevel"];
                /**
                 * @description Its own name.
                 * @example 大营镇
                 */
                name: string;
                /** @description The division above. */
                parent_code: string | null;
                /** @description What took its place. */
                successor_code: string | null;
                /** @description The same in words: its code is not known yet, or there are several. */
                successor_name: string | null;
                /**
                 * Format: date
                 * @description First day.
                 */
                valid_from: string | null;
                /**
                 * Format: date
                 * @description Last day, once it is abolished.
                 */
                valid_to: string | null;
            }[];
            /** @description Hand it back as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        /** @description One page. */
        Page_TerritoryTransfer: {
            /**
             * Format: int64
             * @description Matching rows, when `count` was asked for.
             */
            count?: number | null;
            /** @description The rows. */
            items: {
                /**
                 * Format: date-time
                 * @description When it was asked for.
                 */
                created_at: string;
                /** @description Why it failed. */
                error: string | null;
                /**
                 * Format: date-time
                 * @description When it ended.
                 */
                finished_at: string | null;
                /**
                 * Format: int64
                 * @description Identifier.
                 */
                id: number;
                /**
                 * Format: int64
                 * @description Enterprises that stayed, for want of a successor's code.
                 */
                left_enterprises: number;
                /**
                 * Format: int64
                 * @description Enterprises moved so far.
                 */
                moved_enterprises: number;
                /**
                 * Format: int64
                 * @description Officers' divisions replaced.
                 */
                moved_officers: number;
                /**
                 * Format: int64
                 * @description Requests for accounts moved.
                 */
                moved_registrations: number;
                /** @description What was found when it was asked for. */
                preview: components["schemas"]["TransferPreview"];
                /** @description Where it stands. */
                state: components["schemas"]["TransferState"];
                /** @description The abolished division. */
                territory_code: string;
            }[];
            /** @description Hand it back as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        /** @description One page. */
        Page_User: {
            /**
             * Format: int64
             * @description Matching rows, when `count` was asked for.
             */
            count?: number | null;
            /** @description The rows. */
            items: {
                /**
                 * @description What the caller may do with it.
                 * @example [
                 *       "update",
                 *       "disable",
                 *       "reset_password",
                 *       "unlock",
                 *       "add_membership"
                 *     ]
                 */
                allowed_actions: string[];
                /**
                 * Format: date-time
                 * @description When it was added.
                 */
                created_at: string;
                /** @description Whether it is switched off. */
                disabled: boolean;
                /**
                 * Format: int64
                 * @description Identifier.
                 */
                id: number;
                /** @description Interface language. */
                locale: string;
                /**
                 * Format: date-time
                 * @description Until when wrong passwords have locked it.
                 */
                locked_until: string | null;
                /** @description Roles at or below the caller's seat, ended ones included. */
                memberships: components["schemas"]["Membership"][];
                /** @description Whether everything but a new password is refused. */
                must_change_password: boolean;
                /** @description Name of the person. */
                name: string;
                /**
                 * Format: int64
                 * @description The person behind it.
                 */
                person_id: number;
                /**
                 * @description Masked.
                 * @example 154****5678
                 */
                phone: string | null;
                /**
                 * Format: date-time
                 * @description When it was changed last.
                 */
                updated_at: string;
                /** @description Log-in name. */
                username: string;
                /**
                 * Format: int64
                 * @description Also the `ETag`.
                 */
                version: number;
            }[];
            /** @description Hand it back as `cursor` for the next page; null on the last one. */
            next_cursor: string | null;
        };
        /**
         * @description A change of one's own password.
         * @example {
         *       "current_password": "abcd-2345-efgh",
         *       "new_password": "走访要实-2026"
         *     }
         */
        PasswordIn: {
            /** @description The password in use. */
            current_password: string;
            /** @description The new one. */
            new_password: string;
        };
        /**
         * @description Its standing on this platform.
         * @enum {string}
         */
        PlatformStatus: "listed" | "registered" | "certified";
        /** @description The first rows. */
        Preview: {
            /** @description At most 20. */
            items: components["schemas"]["PreviewRow"][];
        };
        /** @description A row of the preview. */
        PreviewRow: {
            /** @description The cells by column. */
            cells: string[];
            /** @description What is said about it. */
            findings: components["schemas"]["FindingOut"][];
            /**
             * Format: int32
             * @description As the spreadsheet shows it.
             */
            row_number: number;
        };
        /** @description The body of every 4xx and 5xx answer (RFC 9457). */
        Problem: {
            /** @description What the row allows in its present state (409). */
            allowed_actions?: string[] | null;
            /**
             * @description A stable identifier to branch on.
             * @example invalid
             */
            code: string;
            /** @description What happened here, in the reader's language. */
            detail: string;
            /** @description One entry per wrong field. */
            errors?: components["schemas"]["FieldError"][];
            /** @description How a file begins in which no header was found; send it again with `header_row`. */
            first_rows?: components["schemas"]["FirstRow"][] | null;
            /** @description Names the request in the server's log. */
            request_id: string;
            /**
             * Format: int32
             * @description The HTTP status.
             * @example 422
             */
            status: number;
            /**
             * Format: int64
             * @description The enterprise into which the one asked for was merged (410).
             */
            survivor_id?: number | null;
            /** @description The kind in the reader's language. */
            title: string;
            /**
             * @description A stable URI of the problem kind.
             * @example urn:zhuqi:problem:invalid
             */
            type: string;
        };
        /**
         * @description Why a row is not read as data.
         * @enum {string}
         */
        Reason: "title" | "unit_line" | "header" | "repeated_header" | "blank" | "subtotal" | "total" | "footer" | "caption" | "example";
        /**
         * @description A refresh token in the body; absent when it is in the cookie.
         * @example {}
         */
        RefreshIn: {
            /** @description The token of the last answer. */
            refresh_token?: string | null;
        };
        /** @description A request of an enterprise for an account. */
        Registration: {
            /**
             * @description What the caller may do with it now.
             * @example [
             *       "approve",
             *       "reject"
             *     ]
             */
            allowed_actions: string[];
            /**
             * Format: date-time
             * @description When it was sent.
             */
            created_at: string;
            /** @description Credit code of the enterprise. */
            credit_code: string;
            /**
             * Format: date-time
             * @description When it was decided.
             */
            decided_at: string | null;
            /** @description Why it was rejected. */
            decision_reason: string | null;
            /**
             * Format: int64
             * @description The enterprise, once approved.
             */
            enterprise_id: number | null;
            /** @description Its name as the applicant wrote it. */
            enterprise_name: string;
            /**
             * Format: int64
             * @description Identifier.
             */
            id: number;
            /** @description Name of the applicant. */
            name: string;
            /**
             * @description Phone of the applicant, masked.
             * @example 154****5678
             */
            phone: string | null;
            /** @description Where it stands. */
            state: components["schemas"]["RegistrationState"];
            /** @description Its division as the applicant chose it. */
            territory_code: string;
            /** @description Full name of the division. */
            territory_name: string | null;
            /**
             * Format: date-time
             * @description When it was changed last.
             */
            updated_at: string;
            /** @description Log-in name of the applicant. */
            username: string;
            /**
             * Format: int64
             * @description Also the `ETag`.
             */
            version: number;
        };
        /**
         * @description A request for an account.
         * @example {
         *       "credit_code": "91411203TER70FW53F",
         *       "enterprise_name": "陕州样泽隆新能源发电有限公司",
         *       "name": "李样",
         *       "password": "绿电进万家-2026",
         *       "phone": "15412345678",
         *       "territory_code": "411203210",
         *       "username": "zelong"
         *     }
         */
        RegistrationIn: {
            /** @description 统一社会信用代码. */
            credit_code: string;
            /** @description Name as on the licence. */
            enterprise_name: string;
            /** @description Name of the applicant. */
            name: string;
            /** @description The password wished for. */
            password: string;
            /** @description Phone of the applicant. */
            phone: string;
            /** @description Division of the registered address. */
            territory_code: string;
            /** @description The log-in name wished for: 3–64 lower-case letters, digits, dots, hyphens, underscores. */
            username: string;
        };
        /**
         * @description Where a request stands.
         * @enum {string}
         */
        RegistrationState: "pending" | "approved" | "rejected";
        /**
         * @description Why a request is rejected; the applicant reads it.
         * @example {
         *       "reason": "营业执照照片不清晰，请重新提交"
         *     }
         */
        RejectIn: {
            /** @description Why. */
            reason: string;
        };
        /**
         * @description The eight groups of the district reports.
         * @enum {string}
         */
        ReportGroup: "industry" | "construction" | "agriculture" | "wholesale_retail" | "accommodation_catering" | "transport" | "real_estate" | "services_other";
        /** @description A line of the report. */
        ReportLine: {
            /**
             * Format: int64
             * @description Of which enterprise.
             */
            enterprise_id: number | null;
            /** @description Its name, as far as the caller sees it. */
            enterprise_name: string | null;
            /** @description What is said about it. */
            findings: components["schemas"]["FindingOut"][];
            /**
             * Format: int64
             * @description Of which officer.
             */
            officer_id: number | null;
            /**
             * Format: int64
             * @description As the spreadsheet shows it.
             */
            row_number: number;
            /** @description What became of it. */
            status: components["schemas"]["RowStatus"];
            undo: components["schemas"]["UndoStatus"] | null;
            /** @description The same for people. */
            undo_message: string | null;
            undo_reason: components["schemas"]["KeptReason"] | null;
        };
        /** @description A phone in full. */
        Revealed: {
            /** @description The number. */
            phone: string | null;
        };
        /**
         * @description What a person does in an organisation.
         * @enum {string}
         */
        Role: "officer" | "handler" | "department_lead" | "coordinator" | "supervisor" | "leader" | "admin";
        /**
         * @description How a secret is replaced.
         * @example {
         *       "overlap_hours": 24
         *     }
         */
        RotateIn: {
            /**
             * Format: int64
             * @description How long the present secret works on.
             */
            overlap_hours: number;
        };
        /**
         * @description What became (or would become) of a row.
         * @enum {string}
         */
        RowStatus: "created" | "updated" | "unchanged" | "failed";
        /**
         * @description What to do with the file.
         * @example {
         *       "dry_run": true,
         *       "mode": "row"
         *     }
         */
        RunIn: {
            /** @description Only tell what would happen. */
            dry_run: boolean;
            /** @description What happens to good rows when others are bad. */
            mode: components["schemas"]["ImportMode"];
        };
        /** @description An earlier import of the same file. */
        SameFile: {
            /**
             * Format: date-time
             * @description When it was sent.
             */
            created_at: string;
            /** @description Its file name then. */
            filename: string;
            /**
             * Format: int64
             * @description That import.
             */
            import_id: number;
            /** @description By whom. */
            sender: components["schemas"]["Sender"];
            /** @description Where it stands. */
            state: components["schemas"]["ImportState"];
        };
        /**
         * @description Whether a virus scanner has seen it.
         * @enum {string}
         */
        ScanState: "unscanned" | "clean";
        /** @description Who sent a file. */
        Sender: {
            /**
             * Format: int64
             * @description The API client; null for a person.
             */
            api_client_id: number | null;
            /** @description Name of either. */
            name: string;
            /**
             * Format: int64
             * @description The person's log-in; null for a program.
             */
            user_id: number | null;
        };
        /** @description The sessions of the caller. */
        SessionList: {
            /** @description Newest first. */
            items: components["schemas"]["SessionOut"][];
        };
        /** @description A place where one is logged in. */
        SessionOut: {
            /** @description Network address at log-in. */
            address: string | null;
            /**
             * Format: date-time
             * @description Log-in.
             */
            created_at: string;
            /** @description Whether it is the session of this request. */
            current: boolean;
            /**
             * Format: date-time
             * @description End without another sign of life.
             */
            expires_at: string;
            /** @description Identifier. */
            id: string;
            /**
             * Format: date-time
             * @description Last sign of life.
             */
            last_used_at: string;
            /** @description Browser or program. */
            user_agent: string | null;
        };
        /**
         * @description An error rejects the row; a warning comes with a row that is imported.
         * @enum {string}
         */
        Severity: "error" | "warning";
        SheetInfo: {
            hidden: boolean;
            name: string;
        };
        /**
         * @description Size by the statistical rule, smallest first. `unknown` lacks a figure or a finer industry code;
         *     `not_applicable` belongs to an industry that the rule does not cover (finance, education, health …).
         * @enum {string}
         */
        Size: "micro" | "small" | "medium" | "large" | "unknown" | "not_applicable";
        /** @description What the size follows from. */
        SizeBasis: {
            /**
             * Format: int64
             * @description 从业人员, persons
             */
            employees: number | null;
            /** @description What is missing to know the size: `industry_code`, `employees`, `revenue`, `assets`. */
            missing: string[];
            /**
             * Format: int64
             * @description 营业收入, fen
             */
            revenue_fen: number | null;
            /**
             * Format: int64
             * @description 资产总额, fen
             */
            total_assets_fen: number | null;
            /**
             * Format: int32
             * @description Year of the figures.
             */
            year: number | null;
        };
        /** @description A size that differs from the rule, with the reason. */
        SizeOverride: {
            /** @description Why; at most 500 characters. */
            reason: string;
            /** @description The size in force. */
            size: components["schemas"]["Size"];
        };
        /** @description Neighbouring rows left out for the same reason. */
        Skipped: {
            /** Format: int32 */
            first_row: number;
            /** Format: int32 */
            last_row: number;
            reason: components["schemas"]["Reason"];
        };
        /** @description One status that the enterprise had. */
        StatusEntry: {
            /**
             * Format: date
             * @description From this day.
             */
            effective_on: string;
            /** @description Why. */
            reason: string | null;
            /**
             * Format: date-time
             * @description When.
             */
            recorded_at: string;
            /** @description Who recorded it; null for a program. */
            recorded_by: string | null;
            /** @description Status. */
            status: components["schemas"]["EnterpriseStatus"];
        };
        /** @description The status history. */
        StatusHistory: {
            /** @description Latest record first. */
            items: components["schemas"]["StatusEntry"][];
        };
        /**
         * @description A change of status.
         * @example {
         *       "reason": "订单不足，自主停产",
         *       "status": "suspended"
         *     }
         */
        StatusIn: {
            /**
             * Format: date
             * @description From this day; today when absent, never in the future.
             */
            effective_on?: string | null;
            /** @description Why. */
            reason: string;
            /** @description The new status. */
            status: components["schemas"]["EnterpriseStatus"];
        };
        /** @description A password to read out. */
        TemporaryPassword: {
            /**
             * @description Shown this once; it has to be changed at first log-in.
             * @example abcd-2345-efgh
             */
            temporary_password: string;
        };
        /** @description An administrative division. */
        Territory: {
            /**
             * @description Code by GB/T 2260 and its extensions; never changes.
             * @example 411203100
             */
            code: string;
            /**
             * @description With everything above it.
             * @example 河南省三门峡市陕州区大营镇
             */
            full_name: string;
            /** @description Level. */
            level: components["schemas"]["TerritoryLevel"];
            /**
             * @description Its own name.
             * @example 大营镇
             */
            name: string;
            /** @description The division above. */
            parent_code: string | null;
            /** @description What took its place. */
            successor_code: string | null;
            /** @description The same in words: its code is not known yet, or there are several. */
            successor_name: string | null;
            /**
             * Format: date
             * @description First day.
             */
            valid_from: string | null;
            /**
             * Format: date
             * @description Last day, once it is abolished.
             */
            valid_to: string | null;
        };
        /**
         * @description A new division.
         * @example {
         *       "code": "411203100206",
         *       "level": "community",
         *       "name": "黄村",
         *       "parent_code": "411203100"
         *     }
         */
        TerritoryIn: {
            /** @description Two to twelve digits. */
            code: string;
            /** @description With everything above it; put together from the division above when absent. */
            full_name?: string | null;
            /**
             * @description Level, below that of the parent.
             * @enum {string}
             */
            level: "province" | "municipality" | "district" | "town" | "community";
            /** @description Its own name. */
            name: string;
            /** @description The division above. */
            parent_code: string;
            /**
             * Format: date
             * @description First day.
             */
            valid_from?: string | null;
        };
        /**
         * @description The level of an administrative division.
         * @enum {string}
         */
        TerritoryLevel: "province" | "municipality" | "district" | "town" | "community";
        /**
         * @description A change of a division.
         * @example {
         *       "successor_code": "411203101",
         *       "valid_to": "2026-12-31"
         *     }
         */
        TerritoryPatch: {
            /** @description With everything above it. */
            full_name?: string;
            /** @description Its own name. */
            name?: string;
            /** @description What takes its place. */
            successor_code?: string | null;
            /** @description The same in words: its code is not known yet, or there are several. */
            successor_name?: string | null;
            /**
             * Format: date
             * @description Last day; null when it exists on.
             */
            valid_to?: string | null;
        };
        /** @description A transfer. */
        TerritoryTransfer: {
            /**
             * Format: date-time
             * @description When it was asked for.
             */
            created_at: string;
            /** @description Why it failed. */
            error: string | null;
            /**
             * Format: date-time
             * @description When it ended.
             */
            finished_at: string | null;
            /**
             * Format: int64
             * @description Identifier.
             */
            id: number;
            /**
             * Format: int64
             * @description Enterprises that stayed, for want of a successor's code.
             */
            left_enterprises: number;
            /**
             * Format: int64
             * @description Enterprises moved so far.
             */
            moved_enterprises: number;
            /**
             * Format: int64
             * @description Officers' divisions replaced.
             */
            moved_officers: number;
            /**
             * Format: int64
             * @description Requests for accounts moved.
             */
            moved_registrations: number;
            /** @description What was found when it was asked for. */
            preview: components["schemas"]["TransferPreview"];
            /** @description Where it stands. */
            state: components["schemas"]["TransferState"];
            /** @description The abolished division. */
            territory_code: string;
        };
        /** @description An access token and what belongs to it. */
        TokenOut: {
            /** @description For `Authorization: Bearer`. */
            access_token: string;
            /**
             * Format: int64
             * @description Seconds until the access token ends.
             * @example 900
             */
            expires_in: number;
            /** @description Whether everything but a new password is refused. */
            must_change_password: boolean;
            /** @description Only with transport `body`. */
            refresh_token?: string | null;
            /**
             * @description Always `Bearer`.
             * @example Bearer
             */
            token_type: string;
        };
        /**
         * @description The form of a token request. The client authenticates here or by HTTP Basic.
         * @example {
         *       "client_id": "demo-import",
         *       "client_secret": "…",
         *       "grant_type": "client_credentials"
         *     }
         */
        TokenRequest: {
            /** @description The client's id. */
            client_id?: string | null;
            /** @description The client's secret. */
            client_secret?: string | null;
            /** @description Always `client_credentials`. */
            grant_type: string;
            /** @description A subset of the granted scopes, separated by spaces; all of them when absent. */
            scope?: string | null;
        };
        /** @description One division with what would become of it. */
        TransferDivision: {
            /** @description The abolished division. */
            code: string;
            /**
             * Format: int64
             * @description Enterprises.
             */
            enterprises: number;
            /** @description Its full name. */
            name: string;
            /** @description Officers who look after it. */
            officers: string[];
            /**
             * Format: int64
             * @description Requests for accounts that nobody has decided.
             */
            registrations: number;
            /** @description Where its enterprises go; null while nobody has entered a code. */
            target_code: string | null;
            /** @description Its full name, or what is known of it in words. */
            target_name: string | null;
            /** @description The unit that manages them there. */
            target_unit: string | null;
        };
        /** @description What a transfer would move. */
        TransferPreview: {
            /** @description Division by division; only those with something in them. */
            divisions: components["schemas"]["TransferDivision"][];
            /**
             * Format: int64
             * @description Enterprises that would move.
             */
            enterprises: number;
            /**
             * Format: int64
             * @description Enterprises of divisions whose successor has no code yet; they stay.
             */
            undecided: number;
            /** @description Who manages the enterprises today. */
            units: components["schemas"]["TransferUnit"][];
        };
        /**
         * @description Where a transfer stands.
         * @enum {string}
         */
        TransferState: "queued" | "running" | "completed" | "failed";
        /** @description How many enterprises each unit manages today. */
        TransferUnit: {
            /**
             * Format: int64
             * @description Enterprises.
             */
            enterprises: number;
            /** @description The unit; null for those that no unit manages. */
            name: string | null;
        };
        /**
         * @description What undoing the import did to a row.
         * @enum {string}
         */
        UndoStatus: "undone" | "kept";
        /**
         * @description The unit of a column of figures.
         * @enum {string}
         */
        Unit: "yuan" | "thousand_yuan" | "ten_thousand_yuan" | "hundred_million_yuan" | "fen" | "kwh" | "ten_thousand_kwh" | "hundred_million_kwh" | "mwh" | "person" | "ten_thousand_persons" | "percent" | "permille" | "permyriad";
        /** @description A log-in with the person and the roles behind it. */
        User: {
            /**
             * @description What the caller may do with it.
             * @example [
             *       "update",
             *       "disable",
             *       "reset_password",
             *       "unlock",
             *       "add_membership"
             *     ]
             */
            allowed_actions: string[];
            /**
             * Format: date-time
             * @description When it was added.
             */
            created_at: string;
            /** @description Whether it is switched off. */
            disabled: boolean;
            /**
             * Format: int64
             * @description Identifier.
             */
            id: number;
            /** @description Interface language. */
            locale: string;
            /**
             * Format: date-time
             * @description Until when wrong passwords have locked it.
             */
            locked_until: string | null;
            /** @description Roles at or below the caller's seat, ended ones included. */
            memberships: components["schemas"]["Membership"][];
            /** @description Whether everything but a new password is refused. */
            must_change_password: boolean;
            /** @description Name of the person. */
            name: string;
            /**
             * Format: int64
             * @description The person behind it.
             */
            person_id: number;
            /**
             * @description Masked.
             * @example 154****5678
             */
            phone: string | null;
            /**
             * Format: date-time
             * @description When it was changed last.
             */
            updated_at: string;
            /** @description Log-in name. */
            username: string;
            /**
             * Format: int64
             * @description Also the `ETag`.
             */
            version: number;
        };
        /**
         * @description A new person with a log-in and a first role.
         * @example {
         *       "name": "李样",
         *       "organization_id": 2,
         *       "phone": "15412345679",
         *       "role": "coordinator",
         *       "username": "lisi"
         *     }
         */
        UserIn: {
            /** @description Name of the person. */
            name: string;
            /**
             * Format: int64
             * @description A unit at or below the caller's seat.
             */
            organization_id: number;
            /** @description Phone of the person. */
            phone?: string | null;
            /**
             * @description The first role.
             * @enum {string}
             */
            role: "officer" | "handler" | "department_lead" | "coordinator" | "supervisor" | "leader" | "admin";
            /** @description 3–64 lower-case letters, digits, dots, hyphens, underscores. */
            username: string;
        };
        /**
         * @description A change of a log-in and its person.
         * @example {
         *       "phone": "15412345670"
         *     }
         */
        UserPatch: {
            /** @description `true` ends every session and refuses log-in. */
            disabled?: boolean;
            /** @description Name of the person. */
            name?: string;
            /** @description Phone of the person; null removes it. */
            phone?: string | null;
        };
        /**
         * @description What is remarkable about a file and yet no obstacle.
         * @enum {string}
         */
        Warning: "DATE_1904" | "COLUMNS_UNKNOWN" | "OTHER_SHEETS_WITH_DATA" | "NO_CREDIT_CODE_COLUMN" | "NO_NAME_COLUMN" | "NO_PERIOD" | "NO_PHONE_COLUMN";
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list_api_clients: {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Adds `count` to the answer. */
                count?: "exact" | "estimate";
                /** @description The fields of each item to answer, separated by commas; all when absent. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Clients */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ApiClient"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_api_client: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiClientIn"];
            };
        };
        responses: {
            /** @description Added */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedApiClient"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_api_client: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The client */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiClient"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_api_client: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the answer that the change is based on, or `*`.
                 * @example "1"
                 */
                "If-Match": string;
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
            };
            path: {
                /** @description Its id */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApiClientPatch"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiClient"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed by someone else since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotate_client_secret: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the answer that the change is based on, or `*`.
                 * @example "1"
                 */
                "If-Match": string;
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Its id */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RotateIn"];
            };
        };
        responses: {
            /** @description The new secret */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientSecret"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed by someone else since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_attachment: {
        parameters: {
            query: {
                /**
                 * @description Its name. A path before it is left out, and so is everything that cannot be seen.
                 * @example 营业执照.jpg
                 */
                filename: string;
            };
            header?: {
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": number[];
            };
        };
        responses: {
            /** @description The file */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attachment"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No space left */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_attachment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description File */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attachment"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_attachment: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the answer that the change is based on, or `*`.
                 * @example "1"
                 */
                "If-Match": string;
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
            };
            path: {
                /** @description File */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed by someone else since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_attachment: {
        parameters: {
            query: {
                /** @description From `url` of the link. */
                token: string;
                /** @description Save it instead of showing it. */
                download?: boolean;
            };
            header?: {
                /**
                 * @description A part of the file
                 * @example bytes=0-1023
                 */
                Range?: string | null;
                /** @description The `ETag` that the part has to fit */
                "If-Range"?: string | null;
            };
            path: {
                /** @description File */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": number[];
                };
            };
            /** @description The part */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": number[];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The link does not fit */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The link's time is over */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such range */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_attachment_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description File */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The link */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentLink"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_audit_entries: {
        parameters: {
            query?: {
                /** @description About this kind of row. */
                resource?: string;
                /** @description About this row; together with `resource`. */
                resource_id?: string;
                /** @description By this person's log-in. */
                user_id?: number;
                /** @description This action. */
                action?: string;
                /** @description By people and programs of this unit and those below it. */
                organization_id?: number;
                /** @description Written by this request. */
                request_id?: string;
                from?: string;
                to?: string;
                /** @description Rows per page. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Adds `count` to the answer. */
                count?: "exact" | "estimate";
                /** @description The fields of each item to answer, separated by commas; all when absent. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Entries */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_AuditEntry"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_audit_entry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The entry */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntry"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_audit_checkpoints: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Checkpoints and the state of the chain */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Checkpoints"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoginIn"];
            };
        };
        responses: {
            /** @description Logged in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenOut"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session has ended */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordIn"];
            };
        };
        responses: {
            /** @description The new password is in force */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshIn"];
            };
        };
        responses: {
            /** @description The next pair of tokens */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenOut"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_sessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where one is logged in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionList"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    end_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description `id` of a session */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session has ended */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    bulk_contacts: {
        parameters: {
            query?: {
                /** @description Only tell what would happen. */
                dry_run?: boolean;
                /** @description `row` (default) imports the good rows, `all` imports nothing unless every row is good. */
                atomic?: components["schemas"]["ImportMode"];
            };
            header?: {
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {"credit_code":"91411203TER70FW53F","contact_name":"李玉桂","role":"财务","contact_phone":"15475273842"} */
                "application/x-ndjson": string;
                "text/csv": string;
            };
        };
        responses: {
            /** @description One line per row */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["BulkLine"];
                };
            };
            /** @description An import job was queued */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_dictionaries: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every word with its labels */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dictionaries"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_dictionary: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Its code
                 * @example tags
                 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its words with their labels */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Dictionary"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_dictionary_entries: {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Adds `count` to the answer. */
                count?: "exact" | "estimate";
                /** @description The fields of each item to answer, separated by commas; all when absent. */
                fields?: string;
            };
            header?: never;
            path: {
                /** @description `tags`, `indicators` or `categories` */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Words */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ManagedEntry"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_dictionary_entry: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description `tags`, `indicators` or `categories` */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntryIn"];
            };
        };
        responses: {
            /** @description Added */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagedEntry"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_dictionary_entry: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the answer that the change is based on, or `*`.
                 * @example "1"
                 */
                "If-Match": string;
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
            };
            path: {
                /** @description `tags`, `indicators` or `categories` */
                code: string;
                /** @description The word's code */
                entry: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed by someone else since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_dictionary_entry: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the answer that the change is based on, or `*`.
                 * @example "1"
                 */
                "If-Match": string;
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
            };
            path: {
                /** @description `tags`, `indicators` or `categories` */
                code: string;
                /** @description The word's code */
                entry: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EntryPatch"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManagedEntry"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed by someone else since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_duplicates: {
        parameters: {
            query?: {
                /** @description Those that somebody said are two enterprises, instead of the open ones. */
                dismissed?: boolean;
                /** @description The least score. */
                min_score?: number;
                /** @description Rows per page. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Adds `count` to the answer. */
                count?: "exact" | "estimate";
                /** @description The fields of each item to answer, separated by commas; all when absent. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_DuplicatePair"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undo_merge: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the answer that the change is based on, or `*`.
                 * @example "1"
                 */
                "If-Match": string;
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Merge */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeUndo"];
            };
        };
        responses: {
            /** @description The merges of the survivor */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeList"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed by someone else since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_enterprises: {
        parameters: {
            query?: {
                /**
                 * @description Any part of the name, or the beginning of an identifier.
                 * @example 石料
                 */
                q?: string;
                /** @description A division of any level, with everything below it. */
                territory_code?: string;
                /** @description Reporting group. */
                report_group?: components["schemas"]["ReportGroup"];
                /** @description GB/T 4754-2017 section. */
                industry_section?: string;
                /** @description Size in force. */
                size?: components["schemas"]["Size"];
                /** @description Tag codes separated by commas; an enterprise must have all of them. */
                tag?: string;
                /** @description 四上 / 四下 */
                above_scale?: "yes" | "no" | "unknown";
                /** @description Operating status. */
                status?: components["schemas"]["EnterpriseStatus"];
                /** @description Standing on the platform. */
                platform_status?: components["schemas"]["PlatformStatus"];
                /** @description Only key accounts, or only others. */
                key_account?: boolean;
                /** @description The managing unit. */
                managing_organization_id?: number;
                /** @description Complete phone number of a contact. */
                contact_phone?: string;
                /** @description Order; no part of what is exported. */
                sort?: "id" | "-id" | "name" | "-name" | "updated_at" | "-updated_at" | "relevance";
                /** @description Rows per page. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Adds `count` to the answer. */
                count?: "exact" | "estimate";
                /** @description The fields of each item to answer, separated by commas; all when absent. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Enterprise"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_enterprise: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterpriseIn"];
            };
        };
        responses: {
            /** @description The new enterprise */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnterpriseDetail"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    bulk_enterprises: {
        parameters: {
            query?: {
                /** @description Only tell what would happen. */
                dry_run?: boolean;
                /** @description `row` (default) imports the good rows, `all` imports nothing unless every row is good. */
                atomic?: components["schemas"]["ImportMode"];
            };
            header?: {
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {"name":"陕州样泽隆新能源发电有限公司","credit_code":"91411203TER70FW53F","town":"大营镇"} */
                "application/x-ndjson": string;
                "text/csv": string;
            };
        };
        responses: {
            /** @description One line per row */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["BulkLine"];
                };
            };
            /** @description An import job was queued */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_enterprise_by_credit_code: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Current unified social credit code
                 * @example 91411203TER70FW53F
                 */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The enterprise */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnterpriseDetail"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_enterprise_cards: {
        parameters: {
            query: {
                /**
                 * @description Any part of the name of two characters or more, or the beginning of an identifier.
                 * @example 样泽
                 */
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cards */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnterpriseCards"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_enterprise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Identifier */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The enterprise */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnterpriseDetail"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Merged into another enterprise, which the problem names */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_enterprise: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the answer that the change is based on, or `*`.
                 * @example "1"
                 */
                "If-Match": string;
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
            };
            path: {
                /** @description Identifier */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Merged into another enterprise, which the problem names */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed by someone else since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_enterprise: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the answer that the change is based on, or `*`.
                 * @example "1"
                 */
                "If-Match": string;
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
            };
            path: {
                /** @description Identifier */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterprisePatch"];
            };
        };
        responses: {
            /** @description The changed enterprise */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnterpriseDetail"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Merged into another enterprise, which the problem names */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed by someone else since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_agents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Enterprise */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Agents */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgentList"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Merged into another enterprise, which the problem names */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    end_agent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Enterprise */
                id: number;
                /** @description Agent */
                agent_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ended */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Merged into another enterprise, which the problem names */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_assignments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Enterprise */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Present ones first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentList"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Merged into another enterprise, which the problem names */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_assignment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Enterprise */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignmentIn"];
            };
        };
        responses: {
            /** @description All assignments */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentList"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Merged into another enterprise, which the problem names */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    end_assignment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Enterprise */
                id: number;
                /** @description Assignment */
                assignment_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignmentEnd"];
            };
        };
        responses: {
            /** @description All assignments */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentList"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Merged into another enterprise, which the problem names */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_enterprise_attachments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Enterprise */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Files */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentList"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Merged into another enterprise, which the problem names */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    link_attachment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Enterprise */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AttachmentLinkIn"];
            };
        };
        responses: {
            /** @description The file */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attachment"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Merged into another enterprise, which the problem names */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    certify_enterprise: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the answer that the change is based on, or `*`.
                 * @example "1"
                 */
                "If-Match": string;
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Enterprise */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CertificationIn"];
            };
        };
        responses: {
            /** @description The enterprise */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnterpriseDetail"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Merged into another enterprise, which the problem names */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed by someone else since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_contacts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Enterprise */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Contacts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactList"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Merged into another enterprise, which the problem names */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_contact: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Enterprise */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactIn"];
            };
        };
        responses: {
            /** @description The new contact */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Merged into another enterprise, which the problem names */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_contact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Enterprise */
                id: number;
                /** @description Contact */
                contact_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contact */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Merged into another enterprise, which the problem names */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_contact: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the answer that the change is based on, or `*`.
                 * @example "1"
                 */
                "If-Match": string;
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
            };
            path: {
                /** @description Enterprise */
                id: number;
                /** @description Contact */
                contact_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Merged into another enterprise, which the problem names */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed by someone else since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_contact: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the answer that the change is based on, or `*`.
                 * @example "1"
                 */
                "If-Match": string;
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
            };
            path: {
                /** @description Enterprise */
                id: number;
                /** @description Contact */
                contact_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactPatch"];
            };
        };
        responses: {
            /** @description The changed contact */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Merged into another enterprise, which the problem names */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed by someone else since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    erase_contact: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Enterprise */
                id: number;
                /** @description Contact */
                contact_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Erased */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Merged into another enterprise, which the problem names */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reveal_contact: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Enterprise */
                id: number;
                /** @description Contact */
                contact_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The phone */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Revealed"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Merged into another enterprise, which the problem names */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verify_contact: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Enterprise */
                id: number;
                /** @description Contact */
                contact_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The contact */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Contact"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Merged into another enterprise, which the problem names */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_duplicates_of_enterprise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Enterprise */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The most likely first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicateCandidates"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Merged into another enterprise, which the problem names */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    dismiss_duplicate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Enterprise */
                id: number;
                /** @description The other one */
                other_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DismissIn"];
            };
        };
        responses: {
            /** @description The possible duplicates that are left */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicateCandidates"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Merged into another enterprise, which the problem names */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reopen_duplicate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Enterprise */
                id: number;
                /** @description The other one */
                other_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The possible duplicates */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuplicateCandidates"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Merged into another enterprise, which the problem names */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_enterprise_history: {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Adds `count` to the answer. */
                count?: "exact" | "estimate";
                /** @description The fields of each item to answer, separated by commas; all when absent. */
                fields?: string;
            };
            header?: never;
            path: {
                /** @description Enterprise */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_HistoryEntry"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Merged into another enterprise, which the problem names */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_identifiers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Enterprise */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Present and former ones */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentifierList"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Merged into another enterprise, which the problem names */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_identifier: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Enterprise */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentifierIn"];
            };
        };
        responses: {
            /** @description All identifiers */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentifierList"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Merged into another enterprise, which the problem names */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    end_identifier: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Enterprise */
                id: number;
                /** @description Identifier row */
                identifier_id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentifierEnd"];
            };
        };
        responses: {
            /** @description All identifiers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentifierList"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Merged into another enterprise, which the problem names */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_indicators: {
        parameters: {
            query?: {
                /** @description Only this indicator. */
                code?: string;
            };
            header?: never;
            path: {
                /** @description Enterprise */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Figures */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndicatorList"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Merged into another enterprise, which the problem names */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    put_indicator: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
            };
            path: {
                /** @description Enterprise */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IndicatorIn"];
            };
        };
        responses: {
            /** @description All figures */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndicatorList"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Merged into another enterprise, which the problem names */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_indicator: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
            };
            path: {
                /** @description Enterprise */
                id: number;
                /** @description Figure */
                indicator_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Merged into another enterprise, which the problem names */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_invitations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Enterprise */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Invitations */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationList"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Merged into another enterprise, which the problem names */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_invitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Enterprise */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationIn"];
            };
        };
        responses: {
            /** @description The link to pass on */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedInvitation"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Merged into another enterprise, which the problem names */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    merge_enterprises: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the answer that the change is based on, or `*`.
                 * @example "1"
                 */
                "If-Match": string;
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The enterprise that stays */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeIn"];
            };
        };
        responses: {
            /** @description The enterprise that stayed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnterpriseDetail"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description One of the two was merged already */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed by someone else since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    preview_merge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The enterprise that would stay */
                id: number;
                /** @description The one that would be merged into it */
                other_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Side by side */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergePreview"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Merged into another enterprise, which the problem names */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_merges: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Enterprise */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Standing and undone ones */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MergeList"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Merged into another enterprise, which the problem names */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    move_enterprise: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the answer that the change is based on, or `*`.
                 * @example "1"
                 */
                "If-Match": string;
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Enterprise */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveIn"];
            };
        };
        responses: {
            /** @description All moves */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnterpriseMoveList"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Merged into another enterprise, which the problem names */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed by someone else since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_enterprise_moves: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Enterprise */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Latest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnterpriseMoveList"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Merged into another enterprise, which the problem names */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_enterprise_status: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the answer that the change is based on, or `*`.
                 * @example "1"
                 */
                "If-Match": string;
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Enterprise */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatusIn"];
            };
        };
        responses: {
            /** @description The enterprise */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnterpriseDetail"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Merged into another enterprise, which the problem names */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed by someone else since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_status_history: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Enterprise */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Latest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusHistory"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Merged into another enterprise, which the problem names */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_exports: {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Adds `count` to the answer. */
                count?: "exact" | "estimate";
                /** @description The fields of each item to answer, separated by commas; all when absent. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Export"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_export: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExportIn"];
            };
        };
        responses: {
            /** @description Complete */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"];
                };
            };
            /** @description Queued */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Export */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The export with its progress */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancel_export: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the answer that the change is based on, or `*`.
                 * @example "1"
                 */
                "If-Match": string;
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Export */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cancelled */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Export"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed by someone else since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_export_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Export */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": number[];
                    "text/csv": number[];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not made yet, or it never will be */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Expired */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_import_template: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description What the file is about */
                kind: components["schemas"]["Kind"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workbook */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": number[];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_imports: {
        parameters: {
            query?: {
                /** @description Only imports in this state. */
                state?: components["schemas"]["ImportState"];
                /** @description Only files about this. */
                kind?: components["schemas"]["Kind"];
                /** @description Only imports that this person sent. */
                user_id?: number;
                sent_from?: string;
                sent_to?: string;
                /** @description Rows per page. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Adds `count` to the answer. */
                count?: "exact" | "estimate";
                /** @description The fields of each item to answer, separated by commas; all when absent. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Import"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_import: {
        parameters: {
            query: {
                /**
                 * @description Its name, for the history.
                 * @example 企业名单.xlsx
                 */
                filename: string;
                /** @description What the file is about; guessed from its headings when absent (enterprises, in doubt). */
                kind?: components["schemas"]["Kind"];
                /** @description The sheet to read, when the guess is not wanted. */
                sheet?: string;
                /** @description The row with the headings, when it is not found. */
                header_row?: number;
                /** @description Rows of headings, one or two. */
                header_rows?: number;
            };
            header?: {
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": number[];
            };
        };
        responses: {
            /** @description What was recognised */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Import */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import with its progress */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_import: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the answer that the change is based on, or `*`.
                 * @example "1"
                 */
                "If-Match": string;
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
            };
            path: {
                /** @description Import */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportPatch"];
            };
        };
        responses: {
            /** @description What is recognised now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed by someone else since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancel_import: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Import */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stopped import */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_import_file: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Import */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": number[];
                    "application/x-ndjson": number[];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": number[];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The file was removed */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_kept_rows: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Import */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workbook */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": number[];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    preview_import: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Import */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The first rows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Preview"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The file was removed */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_rejected_rows: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Import */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workbook */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": number[];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resume_import: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the answer that the change is based on, or `*`.
                 * @example "1"
                 */
                "If-Match": string;
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Import */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Queued */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed by someone else since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_import_rows: {
        parameters: {
            query?: {
                /** @description Only rows with this result. */
                status?: components["schemas"]["RowStatus"];
                /** @description Only rows with a warning, or without. */
                has_warning?: boolean;
                /** @description Only rows that undoing took back, or kept. */
                undo?: components["schemas"]["UndoStatus"];
                /** @description Rows per page. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Adds `count` to the answer. */
                count?: "exact" | "estimate";
                /** @description The fields of each item to answer, separated by commas; all when absent. */
                fields?: string;
            };
            header?: never;
            path: {
                /** @description Import */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ReportLine"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    run_import: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the answer that the change is based on, or `*`.
                 * @example "1"
                 */
                "If-Match": string;
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Import */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunIn"];
            };
        };
        responses: {
            /** @description Queued */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed by someone else since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    undo_import: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the answer that the change is based on, or `*`.
                 * @example "1"
                 */
                "If-Match": string;
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Import */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Queued */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed by someone else since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    bulk_indicators: {
        parameters: {
            query?: {
                /** @description Only tell what would happen. */
                dry_run?: boolean;
                /** @description `row` (default) imports the good rows, `all` imports nothing unless every row is good. */
                atomic?: components["schemas"]["ImportMode"];
            };
            header?: {
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {"credit_code":"91411203TER70FW53F","indicator":"营业收入","period":"2025","value":"1361.5","unit":"万元"} */
                "application/x-ndjson": string;
                "text/csv": string;
            };
        };
        responses: {
            /** @description One line per row */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["BulkLine"];
                };
            };
            /** @description An import job was queued */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_invitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The last part of the link */
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who is invited to what */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The link is over */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    accept_invitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The last part of the link */
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptIn"];
            };
        };
        responses: {
            /** @description Accepted; log in */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The link is over */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_job_schedules: {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Adds `count` to the answer. */
                count?: "exact" | "estimate";
                /** @description The fields of each item to answer, separated by commas; all when absent. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Schedules */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_JobSchedule"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_job_schedule: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the answer that the change is based on, or `*`.
                 * @example "1"
                 */
                "If-Match": string;
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
            };
            path: {
                /** @description Its kind */
                kind: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JobSchedulePatch"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobSchedule"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed by someone else since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    run_job_schedule: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Its kind */
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Queued */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_jobs: {
        parameters: {
            query?: {
                /** @description Where it stands. */
                state?: "queued" | "running" | "done" | "failed";
                /** @description What is done. */
                kind?: string;
                /** @description Rows per page. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Adds `count` to the answer. */
                count?: "exact" | "estimate";
                /** @description The fields of each item to answer, separated by commas; all when absent. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Jobs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Job"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retry_job: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Its id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Queued */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller, his roles and what they permit */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_me: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MePatch"];
            };
        };
        responses: {
            /** @description The caller */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_membership: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the answer that the change is based on, or `*`.
                 * @example "1"
                 */
                "If-Match": string;
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
            };
            path: {
                /** @description The role's id */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MembershipPatch"];
            };
        };
        responses: {
            /** @description The role with its new end */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Membership"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed by someone else since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_officers: {
        parameters: {
            query?: {
                /** @description Of this unit and those below it. */
                organization_id?: number;
                /** @description Of this level. */
                level?: "community" | "town" | "district" | "municipality";
                /** @description In this state. */
                status?: "active" | "absent" | "ended";
                /** @description Who look after this division. */
                territory_code?: string;
                /** @description Who are competent in this industry section. */
                industry_section?: string;
                /** @description Whose name contains this. */
                q?: string;
                /** @description Rows per page. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Adds `count` to the answer. */
                count?: "exact" | "estimate";
                /** @description The fields of each item to answer, separated by commas; all when absent. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Officers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Officer"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_officer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfficerIn"];
            };
        };
        responses: {
            /** @description Added */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Officer"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    bulk_officers: {
        parameters: {
            query?: {
                /** @description Only tell what would happen. */
                dry_run?: boolean;
                /** @description `row` (default) imports the good rows, `all` imports nothing unless every row is good. */
                atomic?: components["schemas"]["ImportMode"];
            };
            header?: {
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {"person_name":"王样","contact_phone":"15412345678","organization":"大营镇","position":"经济发展办副主任","territories":["大营镇"],"industries":["C"]} */
                "application/x-ndjson": string;
                "text/csv": string;
            };
        };
        responses: {
            /** @description One line per row */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["BulkLine"];
                };
            };
            /** @description An import job was queued */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_officer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The officer's id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The officer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Officer"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_officer: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the answer that the change is based on, or `*`.
                 * @example "1"
                 */
                "If-Match": string;
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
            };
            path: {
                /** @description The officer's id */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfficerPatch"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Officer"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed by someone else since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_officer_absence: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the answer that the change is based on, or `*`.
                 * @example "1"
                 */
                "If-Match": string;
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The officer's id */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AbsenceIn"];
            };
        };
        responses: {
            /** @description Absent */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Officer"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed by someone else since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    return_officer: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the answer that the change is based on, or `*`.
                 * @example "1"
                 */
                "If-Match": string;
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The officer's id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Back */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Officer"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed by someone else since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_organizations: {
        parameters: {
            query?: {
                /** @description Directly below this one. */
                parent_id?: number;
                /** @description Of this kind. */
                kind?: "municipality" | "district" | "town" | "community" | "department" | "external";
                /** @description Whose name or everyday name contains this. */
                q?: string;
                /** @description `true`: only those that exist today. */
                valid?: boolean;
                /** @description Rows per page. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Adds `count` to the answer. */
                count?: "exact" | "estimate";
                /** @description The fields of each item to answer, separated by commas; all when absent. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Units */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Organization"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_organization: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganizationIn"];
            };
        };
        responses: {
            /** @description Added */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_organization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The unit */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_organization: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the answer that the change is based on, or `*`.
                 * @example "1"
                 */
                "If-Match": string;
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
            };
            path: {
                /** @description Its id */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrganizationPatch"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed by someone else since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    close_organization: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the answer that the change is based on, or `*`.
                 * @example "1"
                 */
                "If-Match": string;
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Its id */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseIn"];
            };
        };
        responses: {
            /** @description Closed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Organization"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed by someone else since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_organization_closing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is open */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Closing"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_registrations: {
        parameters: {
            query?: {
                /** @description In this state. */
                state?: "pending" | "approved" | "rejected";
                /** @description Whose enterprise name contains this. */
                q?: string;
                /** @description Rows per page. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Adds `count` to the answer. */
                count?: "exact" | "estimate";
                /** @description The fields of each item to answer, separated by commas; all when absent. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Requests */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Registration"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_registration: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationIn"];
            };
        };
        responses: {
            /** @description Sent */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_registration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approve_registration: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the answer that the change is based on, or `*`.
                 * @example "1"
                 */
                "If-Match": string;
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Its id */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CertificationIn"];
            };
        };
        responses: {
            /** @description Approved */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed by someone else since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reject_registration: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the answer that the change is based on, or `*`.
                 * @example "1"
                 */
                "If-Match": string;
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Its id */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RejectIn"];
            };
        };
        responses: {
            /** @description Rejected */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Registration"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed by someone else since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_territories: {
        parameters: {
            query?: {
                /** @description Directly below this one. */
                parent_code?: string;
                /** @description Of this level. */
                level?: "province" | "municipality" | "district" | "town" | "community";
                /** @description Whose full name contains this. */
                q?: string;
                /** @description `true`: only those that exist today. */
                valid?: boolean;
                /** @description Rows per page. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Adds `count` to the answer. */
                count?: "exact" | "estimate";
                /** @description The fields of each item to answer, separated by commas; all when absent. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Divisions */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Territory"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_territory: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TerritoryIn"];
            };
        };
        responses: {
            /** @description Added */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Territory"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_territory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Its code */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The division */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Territory"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_territory: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the answer that the change is based on, or `*`.
                 * @example "1"
                 */
                "If-Match": string;
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
            };
            path: {
                /** @description Its code */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TerritoryPatch"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Territory"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed by someone else since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    abolish_territory: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the answer that the change is based on, or `*`.
                 * @example "1"
                 */
                "If-Match": string;
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Its code */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AbolishIn"];
            };
        };
        responses: {
            /** @description Abolished */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Territory"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed by someone else since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_territory_transfers: {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Adds `count` to the answer. */
                count?: "exact" | "estimate";
                /** @description The fields of each item to answer, separated by commas; all when absent. */
                fields?: string;
            };
            header?: never;
            path: {
                /** @description The abolished division */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Transfers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_TerritoryTransfer"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The division is not abolished */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    start_territory_transfer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The abolished division */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Queued */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TerritoryTransfer"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    preview_territory_transfer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The abolished division */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Numbers, units and officers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransferPreview"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The division is not abolished */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_users: {
        parameters: {
            query?: {
                /** @description With a role today in this unit or below it. */
                organization_id?: number;
                /** @description With this role today. */
                role?: "officer" | "handler" | "department_lead" | "coordinator" | "supervisor" | "leader" | "admin";
                /** @description Whose name or log-in name contains this. */
                q?: string;
                /** @description Rows per page. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Adds `count` to the answer. */
                count?: "exact" | "estimate";
                /** @description The fields of each item to answer, separated by commas; all when absent. */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Log-ins */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_User"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_user: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserIn"];
            };
        };
        responses: {
            /** @description Added */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedUser"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    get_user: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The log-in's id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The log-in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_user: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the answer that the change is based on, or `*`.
                 * @example "1"
                 */
                "If-Match": string;
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
            };
            path: {
                /** @description The log-in's id */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UserPatch"];
            };
        };
        responses: {
            /** @description Changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed by someone else since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    erase_personal_data: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the answer that the change is based on, or `*`.
                 * @example "1"
                 */
                "If-Match": string;
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The log-in's id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Erased */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed by someone else since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_memberships: {
        parameters: {
            query?: {
                /** @description Rows per page. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string;
                /** @description Adds `count` to the answer. */
                count?: "exact" | "estimate";
                /** @description The fields of each item to answer, separated by commas; all when absent. */
                fields?: string;
            };
            header?: never;
            path: {
                /** @description The log-in's id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Roles */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_Membership"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_membership: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The log-in's id */
                id: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MembershipIn"];
            };
        };
        responses: {
            /** @description Given */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Membership"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reset_password: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the answer that the change is based on, or `*`.
                 * @example "1"
                 */
                "If-Match": string;
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The log-in's id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new password */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TemporaryPassword"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed by someone else since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unlock_user: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description The `ETag` of the answer that the change is based on, or `*`.
                 * @example "1"
                 */
                "If-Match": string;
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description The log-in's id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The log-in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The role does not permit this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Does not exist or is outside the caller's scope */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Changed by someone else since it was read */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description If-Match is missing */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    token: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why, for the audit trail; percent-encoded UTF-8 */
                "X-Audit-Reason"?: string;
                /** @description Chosen by the caller, such as a UUID: a repetition with the same key and body gets the stored answer for 24 hours instead of being done twice */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["TokenRequest"];
            };
        };
        responses: {
            /** @description A token for the client's scopes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientToken"];
                };
            };
            /** @description Malformed request, unknown field or parameter */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Contradicts what is there, or the state forbids it */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unsupported media type */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Wrong content, with a pointer to each place */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server failed */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server is busy */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
