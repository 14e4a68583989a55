//! The tables as diesel sees them; hand-written because the two databases share one description.

diesel::table! {
    territories (code) {
        code -> Text,
        name -> Text,
        full_name -> Text,
        level -> Text,
        parent_code -> Nullable<Text>,
        valid_from -> Nullable<Date>,
        valid_to -> Nullable<Date>,
        successor_code -> Nullable<Text>,
        successor_name -> Nullable<Text>,
    }
}

diesel::table! {
    organizations (id) {
        id -> BigInt,
        parent_id -> Nullable<BigInt>,
        path -> Text,
        kind -> Text,
        name -> Text,
        short_name -> Nullable<Text>,
        department_code -> Nullable<Text>,
        territory_code -> Nullable<Text>,
        phone -> Nullable<Text>,
        valid_from -> Date,
        valid_to -> Nullable<Date>,
        successor_id -> Nullable<BigInt>,
        version -> BigInt,
        created_at -> Timestamp,
        updated_at -> Timestamp,
        calendar_id -> Nullable<BigInt>,
    }
}

diesel::table! {
    calendars (id) {
        id -> BigInt,
        organization_id -> Nullable<BigInt>,
        base_id -> Nullable<BigInt>,
        name -> Text,
        zone -> Text,
        week -> Text,
        version -> BigInt,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}

diesel::table! {
    calendar_days (calendar_id, date) {
        calendar_id -> BigInt,
        date -> Date,
        kind -> Text,
        windows -> Nullable<Text>,
        note -> Text,
    }
}

diesel::table! {
    calendar_years (calendar_id, year) {
        calendar_id -> BigInt,
        year -> Integer,
    }
}

diesel::table! {
    sla_profiles (id) {
        id -> BigInt,
        kind -> Text,
        level -> Text,
        version -> BigInt,
        release_review -> Bool,
        yellow_percent -> Integer,
        escalate_supervisor_wd -> Integer,
        escalate_leader_wd -> Integer,
        valid_from -> Date,
        created_by -> Nullable<BigInt>,
        created_at -> Timestamp,
    }
}

diesel::table! {
    sla_legs (profile_id, leg) {
        profile_id -> BigInt,
        leg -> Text,
        amount -> Integer,
        unit -> Text,
    }
}

diesel::table! {
    persons (id) {
        id -> BigInt,
        name -> Text,
        phone_cipher -> Nullable<Binary>,
        phone_index -> Nullable<Binary>,
        version -> BigInt,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}

diesel::table! {
    users (id) {
        id -> BigInt,
        person_id -> BigInt,
        username -> Text,
        password_hash -> Text,
        password_changed_at -> Timestamp,
        must_change_password -> Bool,
        failed_attempts -> Integer,
        locked_until -> Nullable<Timestamp>,
        disabled_at -> Nullable<Timestamp>,
        locale -> Text,
        version -> BigInt,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}

diesel::table! {
    memberships (id) {
        id -> BigInt,
        user_id -> BigInt,
        organization_id -> BigInt,
        role -> Text,
        valid_from -> Date,
        valid_to -> Nullable<Date>,
        created_at -> Timestamp,
    }
}

diesel::table! {
    sessions (id) {
        id -> Text,
        user_id -> BigInt,
        address -> Nullable<Text>,
        user_agent -> Nullable<Text>,
        created_at -> Timestamp,
        last_used_at -> Timestamp,
        expires_at -> Timestamp,
        revoked_at -> Nullable<Timestamp>,
        revoked_reason -> Nullable<Text>,
    }
}

diesel::table! {
    refresh_tokens (token_hash) {
        token_hash -> Binary,
        session_id -> Text,
        created_at -> Timestamp,
        used_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    api_clients (id) {
        id -> BigInt,
        client_id -> Text,
        name -> Text,
        organization_id -> BigInt,
        scopes -> Text,
        disabled_at -> Nullable<Timestamp>,
        version -> BigInt,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}

diesel::table! {
    api_client_secrets (id) {
        id -> BigInt,
        api_client_id -> BigInt,
        secret_hash -> Binary,
        created_at -> Timestamp,
        expires_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    officers (id) {
        id -> BigInt,
        person_id -> BigInt,
        organization_id -> BigInt,
        position -> Nullable<Text>,
        level -> Text,
        capacity -> Integer,
        status -> Text,
        absent_from -> Nullable<Date>,
        absent_to -> Nullable<Date>,
        absence_reason -> Nullable<Text>,
        version -> BigInt,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}

diesel::table! {
    officer_territories (officer_id, territory_code) {
        officer_id -> BigInt,
        territory_code -> Text,
    }
}

diesel::table! {
    officer_industries (officer_id, section) {
        officer_id -> BigInt,
        section -> Text,
    }
}

diesel::table! {
    idempotency_keys (principal, key) {
        principal -> Text,
        key -> Text,
        fingerprint -> Binary,
        status -> Nullable<Integer>,
        headers -> Nullable<Text>,
        body -> Nullable<Binary>,
        created_at -> Timestamp,
    }
}

diesel::table! {
    audit_entries (id) {
        id -> BigInt,
        at -> Timestamp,
        user_id -> Nullable<BigInt>,
        api_client_id -> Nullable<BigInt>,
        organization_id -> Nullable<BigInt>,
        role -> Nullable<Text>,
        action -> Text,
        resource -> Text,
        resource_id -> Text,
        changes -> Text,
        reason -> Nullable<Text>,
        request_id -> Nullable<Text>,
        address -> Nullable<Text>,
        membership_id -> Nullable<BigInt>,
        relation -> Nullable<Text>,
        enterprise_id -> Nullable<BigInt>,
    }
}

diesel::table! {
    audit_chain (seq) {
        seq -> BigInt,
        entry_id -> BigInt,
        hash -> Binary,
        mac -> Binary,
        sealed_at -> Timestamp,
    }
}

diesel::table! {
    audit_pending (entry_id) {
        entry_id -> BigInt,
    }
}

diesel::table! {
    audit_readers (organization_id, side, at, entry_id) {
        organization_id -> BigInt,
        side -> Text,
        resource -> Text,
        action -> Text,
        at -> Timestamp,
        entry_id -> BigInt,
    }
}

diesel::table! {
    audit_subjects (enterprise_id, at, entry_id) {
        enterprise_id -> BigInt,
        at -> Timestamp,
        entry_id -> BigInt,
    }
}

diesel::table! {
    audit_checks (id) {
        id -> BigInt,
        checked_at -> Timestamp,
        seq -> BigInt,
        hash -> Binary,
        problem -> Nullable<Text>,
    }
}

diesel::table! {
    subject_keys (id) {
        id -> BigInt,
        kind -> Text,
        subject_id -> BigInt,
        enterprise_id -> Nullable<BigInt>,
        key_cipher -> Nullable<Binary>,
        created_at -> Timestamp,
        destroyed_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    tags (code) {
        code -> Text,
        name_zh -> Text,
        name_en -> Text,
        key_account -> Bool,
        aliases -> Text,
        position -> Integer,
        valid_to -> Nullable<Date>,
        version -> BigInt,
    }
}

diesel::table! {
    categories (code) {
        code -> Text,
        parent -> Nullable<Text>,
        name_zh -> Text,
        name_en -> Text,
        aliases -> Text,
        position -> Integer,
        valid_to -> Nullable<Date>,
        version -> BigInt,
        keywords -> Text,
        template -> Nullable<Text>,
        default_level -> Nullable<Text>,
        lead_department -> Nullable<Text>,
        assist_department -> Nullable<Text>,
    }
}

diesel::table! {
    departments (code) {
        code -> Text,
        name_zh -> Text,
        name_en -> Text,
        aliases -> Text,
        position -> Integer,
        valid_to -> Nullable<Date>,
        version -> BigInt,
    }
}

diesel::table! {
    organization_aliases (organization_id, alias_key) {
        organization_id -> BigInt,
        tree_id -> BigInt,
        alias -> Text,
        alias_key -> Text,
    }
}

diesel::table! {
    indicator_definitions (code) {
        code -> Text,
        name_zh -> Text,
        name_en -> Text,
        unit -> Text,
        frequency -> Text,
        allows_negative -> Bool,
        aliases -> Text,
        position -> Integer,
        valid_to -> Nullable<Date>,
        version -> BigInt,
    }
}

diesel::table! {
    enterprises (id) {
        id -> BigInt,
        name -> Text,
        name_key -> Text,
        entity_kind -> Text,
        credit_code -> Nullable<Text>,
        legal_representative -> Nullable<Text>,
        registered_address -> Nullable<Text>,
        operating_address -> Nullable<Text>,
        territory_code -> Text,
        municipality_code -> Nullable<Text>,
        district_code -> Nullable<Text>,
        town_code -> Nullable<Text>,
        community_code -> Nullable<Text>,
        longitude -> Nullable<Double>,
        latitude -> Nullable<Double>,
        founded_on -> Nullable<Date>,
        status -> Text,
        industry_section -> Nullable<Text>,
        industry_code -> Nullable<Text>,
        report_group -> Nullable<Text>,
        size -> Text,
        size_computed -> Text,
        size_override_reason -> Nullable<Text>,
        above_scale -> Nullable<Bool>,
        above_scale_category -> Nullable<Text>,
        threshold_met -> Nullable<Bool>,
        managing_organization_id -> Nullable<BigInt>,
        competent_department_id -> Nullable<BigInt>,
        platform_status -> Text,
        certified_at -> Nullable<Timestamp>,
        certification_method -> Nullable<Text>,
        certification_document -> Nullable<Text>,
        certification_attachment_id -> Nullable<BigInt>,
        note -> Nullable<Text>,
        client_ref -> Nullable<Text>,
        api_client_id -> Nullable<BigInt>,
        created_by -> Nullable<BigInt>,
        version -> BigInt,
        created_at -> Timestamp,
        updated_at -> Timestamp,
        merged_into_id -> Nullable<BigInt>,
    }
}

diesel::table! {
    enterprise_identifiers (id) {
        id -> BigInt,
        enterprise_id -> BigInt,
        kind -> Text,
        system -> Text,
        value -> Text,
        valid_from -> Date,
        valid_to -> Nullable<Date>,
        override_reason -> Nullable<Text>,
        override_by -> Nullable<BigInt>,
        created_at -> Timestamp,
        merge_id -> Nullable<BigInt>,
    }
}

diesel::table! {
    enterprise_merges (id) {
        id -> BigInt,
        survivor_id -> BigInt,
        other_id -> BigInt,
        survivor_name -> Text,
        other_name -> Text,
        other_credit_code -> Nullable<Text>,
        fields -> Text,
        reason -> Text,
        before_state -> Binary,
        user_id -> Nullable<BigInt>,
        merged_at -> Timestamp,
        undone_at -> Nullable<Timestamp>,
        undone_by -> Nullable<BigInt>,
        undo_reason -> Nullable<Text>,
        kept -> Text,
    }
}

diesel::table! {
    enterprise_merge_rows (merge_id, table_name, row_key) {
        merge_id -> BigInt,
        table_name -> Text,
        row_key -> Text,
        moved -> Bool,
        before_values -> Nullable<Text>,
    }
}

diesel::table! {
    enterprise_match_keys (match_key, kind, enterprise_id) {
        match_key -> BigInt,
        kind -> SmallInt,
        enterprise_id -> BigInt,
    }
}

diesel::table! {
    enterprise_duplicates (low_id, high_id) {
        low_id -> BigInt,
        high_id -> BigInt,
        score -> SmallInt,
        reasons -> Text,
        municipality_code -> Nullable<Text>,
        district_code -> Nullable<Text>,
        town_code -> Nullable<Text>,
        community_code -> Nullable<Text>,
        managing_organization_id -> Nullable<BigInt>,
        found_at -> Timestamp,
        dismissed -> Bool,
        dismissed_at -> Nullable<Timestamp>,
        dismissed_by -> Nullable<BigInt>,
        dismiss_reason -> Nullable<Text>,
    }
}

diesel::table! {
    enterprise_status_history (id) {
        id -> BigInt,
        enterprise_id -> BigInt,
        status -> Text,
        effective_on -> Date,
        reason -> Nullable<Text>,
        user_id -> Nullable<BigInt>,
        api_client_id -> Nullable<BigInt>,
        recorded_at -> Timestamp,
    }
}

diesel::table! {
    enterprise_tags (enterprise_id, tag_code) {
        enterprise_id -> BigInt,
        tag_code -> Text,
    }
}

diesel::table! {
    enterprise_indicators (id) {
        id -> BigInt,
        enterprise_id -> BigInt,
        indicator_code -> Text,
        period -> Text,
        value -> BigInt,
        source -> Text,
        reported_on -> Date,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}

diesel::table! {
    enterprise_contacts (id) {
        id -> BigInt,
        enterprise_id -> BigInt,
        name -> Text,
        role -> Text,
        phone_cipher -> Nullable<Binary>,
        phone_index -> Nullable<Binary>,
        is_primary -> Bool,
        verified_at -> Nullable<Timestamp>,
        version -> BigInt,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}

diesel::table! {
    enterprise_agents (id) {
        id -> BigInt,
        enterprise_id -> BigInt,
        user_id -> BigInt,
        valid_from -> Date,
        valid_to -> Nullable<Date>,
        added_by -> Nullable<BigInt>,
        created_at -> Timestamp,
    }
}

diesel::table! {
    enterprise_invitations (id) {
        id -> BigInt,
        enterprise_id -> BigInt,
        token_hash -> Binary,
        name -> Text,
        phone_cipher -> Nullable<Binary>,
        phone_index -> Nullable<Binary>,
        expires_at -> Timestamp,
        accepted_at -> Nullable<Timestamp>,
        revoked_at -> Nullable<Timestamp>,
        created_by -> Nullable<BigInt>,
        created_at -> Timestamp,
    }
}

diesel::table! {
    enterprise_registrations (id) {
        id -> BigInt,
        user_id -> BigInt,
        credit_code -> Text,
        enterprise_name -> Text,
        territory_code -> Text,
        municipality_code -> Nullable<Text>,
        district_code -> Nullable<Text>,
        town_code -> Nullable<Text>,
        community_code -> Nullable<Text>,
        enterprise_id -> Nullable<BigInt>,
        state -> Text,
        decision_reason -> Nullable<Text>,
        decided_by -> Nullable<BigInt>,
        decided_at -> Nullable<Timestamp>,
        version -> BigInt,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}

diesel::table! {
    assignments (id) {
        id -> BigInt,
        enterprise_id -> BigInt,
        officer_id -> BigInt,
        role -> Text,
        level -> Text,
        valid_from -> Date,
        valid_to -> Nullable<Date>,
        reason -> Nullable<Text>,
        created_at -> Timestamp,
    }
}

diesel::table! {
    imports (id) {
        id -> BigInt,
        organization_id -> BigInt,
        user_id -> Nullable<BigInt>,
        api_client_id -> Nullable<BigInt>,
        filename -> Text,
        format -> Text,
        size_bytes -> BigInt,
        sha256 -> Binary,
        state -> Text,
        options -> Text,
        detected -> Text,
        skipped -> Text,
        dry_run -> Bool,
        mode -> Text,
        total_rows -> Nullable<BigInt>,
        processed_rows -> BigInt,
        created_rows -> BigInt,
        updated_rows -> BigInt,
        unchanged_rows -> BigInt,
        failed_rows -> BigInt,
        warned_rows -> BigInt,
        checkpoint_row -> BigInt,
        error_code -> Nullable<Text>,
        error_detail -> Nullable<Text>,
        version -> BigInt,
        created_at -> Timestamp,
        started_at -> Nullable<Timestamp>,
        finished_at -> Nullable<Timestamp>,
        updated_at -> Timestamp,
        kind -> Text,
        fingerprint -> Nullable<Binary>,
        remembered -> Bool,
        file_removed_at -> Nullable<Timestamp>,
        undo_until -> Nullable<Timestamp>,
        undo_user_id -> Nullable<BigInt>,
        undo_client_id -> Nullable<BigInt>,
        undo_checkpoint -> BigInt,
        undone_rows -> BigInt,
        kept_rows -> BigInt,
        undone_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    import_pieces (import_id, seq) {
        import_id -> BigInt,
        seq -> Integer,
        data -> Binary,
    }
}

diesel::table! {
    import_rows (import_id, row_number) {
        import_id -> BigInt,
        row_number -> BigInt,
        status -> Text,
        enterprise_id -> Nullable<BigInt>,
        findings -> Text,
        has_warning -> Bool,
        raw -> Nullable<Binary>,
        officer_id -> Nullable<BigInt>,
        undo -> Nullable<Text>,
        undo_reason -> Nullable<Text>,
    }
}

diesel::table! {
    import_traces (import_id, row_number) {
        import_id -> BigInt,
        row_number -> BigInt,
        enterprise_id -> BigInt,
        version -> BigInt,
        contact_id -> Nullable<BigInt>,
        contact_version -> Nullable<BigInt>,
        former -> Nullable<Binary>,
        written_at -> Timestamp,
    }
}

diesel::table! {
    import_layouts (id) {
        id -> BigInt,
        organization_id -> BigInt,
        user_id -> Nullable<BigInt>,
        api_client_id -> Nullable<BigInt>,
        fingerprint -> Binary,
        options -> Text,
        used_at -> Timestamp,
    }
}

diesel::table! {
    exports (id) {
        id -> BigInt,
        user_id -> Nullable<BigInt>,
        api_client_id -> Nullable<BigInt>,
        resource -> Text,
        format -> Text,
        locale -> Text,
        filter -> Binary,
        fields -> Text,
        include_phones -> Bool,
        scope -> Binary,
        state -> Text,
        total_rows -> Nullable<BigInt>,
        processed_rows -> BigInt,
        size_bytes -> Nullable<BigInt>,
        sha256 -> Nullable<Binary>,
        error_code -> Nullable<Text>,
        version -> BigInt,
        created_at -> Timestamp,
        started_at -> Nullable<Timestamp>,
        finished_at -> Nullable<Timestamp>,
        expires_at -> Nullable<Timestamp>,
        updated_at -> Timestamp,
    }
}

diesel::table! {
    export_pieces (export_id, seq) {
        export_id -> BigInt,
        seq -> Integer,
        data -> Binary,
    }
}

diesel::table! {
    jobs (id) {
        id -> BigInt,
        kind -> Text,
        subject_id -> BigInt,
        state -> Text,
        attempts -> Integer,
        run_at -> Timestamp,
        claimed_by -> Nullable<Text>,
        heartbeat_at -> Nullable<Timestamp>,
        error -> Nullable<Text>,
        created_at -> Timestamp,
        updated_at -> Timestamp,
        started_at -> Nullable<Timestamp>,
        finished_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    job_schedules (kind) {
        kind -> Text,
        every_seconds -> BigInt,
        enabled -> Bool,
        next_run_at -> Timestamp,
        last_run_at -> Nullable<Timestamp>,
        last_duration_ms -> Nullable<BigInt>,
        last_error -> Nullable<Text>,
        version -> BigInt,
        updated_at -> Timestamp,
    }
}

diesel::table! {
    territory_transfers (id) {
        id -> BigInt,
        territory_code -> Text,
        user_id -> Nullable<BigInt>,
        state -> Text,
        moved_enterprises -> BigInt,
        moved_registrations -> BigInt,
        moved_officers -> BigInt,
        left_enterprises -> BigInt,
        report -> Text,
        error -> Nullable<Text>,
        created_at -> Timestamp,
        finished_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    enterprise_moves (id) {
        id -> BigInt,
        enterprise_id -> BigInt,
        from_territory_code -> Text,
        to_territory_code -> Text,
        from_organization_id -> Nullable<BigInt>,
        to_organization_id -> Nullable<BigInt>,
        effective_on -> Date,
        reason -> Text,
        user_id -> Nullable<BigInt>,
        territory_transfer_id -> Nullable<BigInt>,
        recorded_at -> Timestamp,
}
}

diesel::table! {
    attachments (id) {
        id -> BigInt,
        enterprise_id -> Nullable<BigInt>,
        kind -> Nullable<Text>,
        note -> Nullable<Text>,
        filename -> Text,
        media_type -> Text,
        size_bytes -> BigInt,
        sha256 -> Binary,
        object_key -> Text,
        scan_state -> Text,
        user_id -> Nullable<BigInt>,
        api_client_id -> Nullable<BigInt>,
        version -> BigInt,
        created_at -> Timestamp,
        stored_at -> Nullable<Timestamp>,
        deleted_at -> Nullable<Timestamp>,
        updated_at -> Timestamp,
    }
}

diesel::joinable!(users -> persons (person_id));
diesel::joinable!(notifications -> persons (person_id));
diesel::joinable!(notification_deliveries -> notifications (notification_id));
diesel::joinable!(memberships -> users (user_id));
diesel::joinable!(memberships -> organizations (organization_id));
diesel::joinable!(sessions -> users (user_id));
diesel::joinable!(refresh_tokens -> sessions (session_id));
diesel::joinable!(api_clients -> organizations (organization_id));
diesel::joinable!(api_client_secrets -> api_clients (api_client_id));
diesel::joinable!(officers -> persons (person_id));
diesel::joinable!(officers -> organizations (organization_id));
diesel::joinable!(officer_territories -> officers (officer_id));
diesel::joinable!(assignments -> officers (officer_id));
diesel::joinable!(assignments -> enterprises (enterprise_id));
diesel::joinable!(enterprise_agents -> users (user_id));
diesel::joinable!(enterprise_agents -> enterprises (enterprise_id));
diesel::joinable!(enterprise_tags -> tags (tag_code));
diesel::joinable!(enterprise_indicators -> indicator_definitions (indicator_code));
diesel::joinable!(enterprises -> territories (territory_code));
diesel::joinable!(enterprise_registrations -> users (user_id));

diesel::table! {
    issues (id) {
        id -> BigInt,
        enterprise_id -> BigInt,
        municipality_code -> Nullable<Text>,
        district_code -> Nullable<Text>,
        town_code -> Nullable<Text>,
        community_code -> Nullable<Text>,
        managing_organization_id -> Nullable<BigInt>,
        kind -> Text,
        source -> Text,
        category -> Nullable<Text>,
        level -> Nullable<Text>,
        title -> Text,
        description -> Text,
        need_kind -> Nullable<Text>,
        need_asked -> Nullable<BigInt>,
        need_met -> Nullable<BigInt>,
        about_organization_id -> Nullable<BigInt>,
        state -> Text,
        outcome -> Nullable<Text>,
        round -> Integer,
        redo_count -> Integer,
        extension_count -> Integer,
        info_requested -> Bool,
        escalation -> Text,
        coordinating_organization_id -> BigInt,
        lead_organization_id -> Nullable<BigInt>,
        reply_result -> Nullable<Text>,
        reply_text -> Nullable<Text>,
        reply_basis -> Nullable<Text>,
        user_id -> Nullable<BigInt>,
        api_client_id -> Nullable<BigInt>,
        client_ref -> Nullable<Text>,
        due_at -> Nullable<Timestamp>,
        due_order -> Timestamp,
        lamp -> Text,
        submitted_at -> Nullable<Timestamp>,
        accepted_at -> Nullable<Timestamp>,
        dispatched_at -> Nullable<Timestamp>,
        signed_at -> Nullable<Timestamp>,
        contacted_at -> Nullable<Timestamp>,
        replied_at -> Nullable<Timestamp>,
        released_at -> Nullable<Timestamp>,
        called_back_at -> Nullable<Timestamp>,
        closed_at -> Nullable<Timestamp>,
        node_on -> Nullable<Date>,
        version -> BigInt,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}

diesel::table! {
    issue_events (id) {
        id -> BigInt,
        issue_id -> BigInt,
        action -> Text,
        from_state -> Nullable<Text>,
        to_state -> Text,
        visibility -> Text,
        user_id -> Nullable<BigInt>,
        api_client_id -> Nullable<BigInt>,
        organization_id -> Nullable<BigInt>,
        role -> Nullable<Text>,
        note -> Nullable<Text>,
        details -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    issue_parts (id) {
        id -> BigInt,
        issue_id -> BigInt,
        organization_id -> BigInt,
        required -> Bool,
        instruction -> Nullable<Text>,
        feedback -> Nullable<Text>,
        done_at -> Nullable<Timestamp>,
        ended_at -> Nullable<Timestamp>,
        created_at -> Timestamp,
    }
}

diesel::table! {
    issue_requests (id) {
        id -> BigInt,
        issue_id -> BigInt,
        kind -> Text,
        state -> Text,
        organization_id -> BigInt,
        user_id -> Nullable<BigInt>,
        reason -> Text,
        proposed_on -> Nullable<Date>,
        decided_by -> Nullable<BigInt>,
        decision_note -> Nullable<Text>,
        created_at -> Timestamp,
        decided_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    issue_deadlines (id) {
        id -> BigInt,
        issue_id -> BigInt,
        leg -> Text,
        part_id -> Nullable<BigInt>,
        organization_id -> Nullable<BigInt>,
        calendar_id -> BigInt,
        calendar_stamp -> BigInt,
        profile_id -> BigInt,
        state -> Text,
        due_at -> Nullable<Timestamp>,
        lamp -> Text,
        rung -> Text,
        next_lamp_at -> Nullable<Timestamp>,
        provisional -> Bool,
        stopped_at -> Nullable<Timestamp>,
        created_at -> Timestamp,
    }
}

diesel::table! {
    common_problems (id) {
        id -> BigInt,
        title -> Text,
        terms -> Text,
        reply_result -> Nullable<Text>,
        reply_text -> Nullable<Text>,
        reply_basis -> Nullable<Text>,
        answered_at -> Nullable<Timestamp>,
        user_id -> Nullable<BigInt>,
        api_client_id -> Nullable<BigInt>,
        version -> BigInt,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}

diesel::table! {
    common_problem_issues (issue_id) {
        issue_id -> BigInt,
        common_problem_id -> BigInt,
    }
}

diesel::allow_columns_to_appear_in_same_group_by_clause!(issue_suggestions::decision, issue_suggestions::place);
diesel::joinable!(common_problem_issues -> common_problems (common_problem_id));

diesel::table! {
    issue_suggestions (id) {
        id -> BigInt,
        issue_id -> BigInt,
        organization_id -> BigInt,
        decision -> Text,
        offered -> Text,
        chosen -> Nullable<Text>,
        place -> Nullable<Integer>,
        at -> Timestamp,
    }
}

diesel::table! {
    issue_lamp_changes (id) {
        id -> BigInt,
        deadline_id -> BigInt,
        due_at -> Timestamp,
        lamp -> Text,
        rung -> Text,
        at -> Timestamp,
    }
}

diesel::table! {
    issue_deadline_entries (id) {
        id -> BigInt,
        deadline_id -> BigInt,
        at -> Timestamp,
        entry -> Text,
        user_id -> Nullable<BigInt>,
    }
}

diesel::table! {
    conferences (id) {
        id -> BigInt,
        organization_id -> BigInt,
        title -> Text,
        starts_at -> Timestamp,
        place -> Nullable<Text>,
        state -> Text,
        user_id -> Nullable<BigInt>,
        held_at -> Nullable<Timestamp>,
        closed_at -> Nullable<Timestamp>,
        version -> BigInt,
        created_at -> Timestamp,
        updated_at -> Timestamp,
    }
}

diesel::table! {
    conference_participants (conference_id, position) {
        conference_id -> BigInt,
        position -> Integer,
        organization_id -> BigInt,
        person_name -> Nullable<Text>,
    }
}

diesel::table! {
    conference_items (id) {
        id -> BigInt,
        conference_id -> BigInt,
        issue_id -> BigInt,
        position -> Integer,
        is_open -> Bool,
        decision_kind -> Nullable<Text>,
        decision -> Nullable<Text>,
        responsible_organization_id -> Nullable<BigInt>,
        due_on -> Nullable<Date>,
        decided_by -> Nullable<BigInt>,
        decided_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    notifications (id) {
        id -> BigInt,
        person_id -> BigInt,
        kind -> Text,
        batch -> Nullable<Text>,
        issue_ids -> Text,
        facts -> Text,
        created_at -> Timestamp,
        read_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    notification_deliveries (id) {
        id -> BigInt,
        notification_id -> BigInt,
        channel -> Text,
        state -> Text,
        attempts -> Integer,
        next_attempt_at -> Nullable<Timestamp>,
        last_error -> Nullable<Text>,
        finished_at -> Nullable<Timestamp>,
        created_at -> Timestamp,
    }
}

diesel::table! {
    notification_preferences (person_id) {
        person_id -> BigInt,
        email_cipher -> Nullable<Binary>,
        email_error -> Nullable<Text>,
        channels -> Text,
        quiet_from -> Nullable<Integer>,
        quiet_to -> Nullable<Integer>,
        updated_at -> Timestamp,
    }
}

diesel::table! {
    supervision_orders (id) {
        id -> BigInt,
        issue_id -> BigInt,
        organization_id -> BigInt,
        supervisor_organization_id -> BigInt,
        user_id -> Nullable<BigInt>,
        deadline_id -> Nullable<BigInt>,
        state -> Text,
        text -> Text,
        due_on -> Date,
        answered_at -> Nullable<Timestamp>,
        closed_at -> Nullable<Timestamp>,
        closing_note -> Nullable<Text>,
        created_at -> Timestamp,
    }
}

diesel::table! {
    supervision_reports (id) {
        id -> BigInt,
        order_id -> BigInt,
        organization_id -> BigInt,
        user_id -> Nullable<BigInt>,
        is_final -> Bool,
        text -> Text,
        created_at -> Timestamp,
    }
}

diesel::allow_tables_to_appear_in_same_query!(
    territories,
    organizations,
    persons,
    users,
    memberships,
    sessions,
    refresh_tokens,
    api_clients,
    api_client_secrets,
    officers,
    officer_territories,
    officer_industries,
    idempotency_keys,
    audit_entries,
    audit_chain,
    audit_pending,
    audit_readers,
    audit_subjects,
    audit_checks,
    subject_keys,
    tags,
    categories,
    departments,
    organization_aliases,
    indicator_definitions,
    enterprises,
    enterprise_identifiers,
    enterprise_merges,
    enterprise_merge_rows,
    enterprise_match_keys,
    enterprise_duplicates,
    enterprise_status_history,
    enterprise_tags,
    enterprise_indicators,
    enterprise_contacts,
    enterprise_agents,
    enterprise_invitations,
    enterprise_registrations,
    assignments,
    imports,
    import_pieces,
    import_rows,
    import_traces,
    import_layouts,
    exports,
    export_pieces,
    jobs,
    job_schedules,
    territory_transfers,
    enterprise_moves,
    attachments,
    calendars,
    calendar_days,
    calendar_years,
    sla_profiles,
    sla_legs,
    issues,
    issue_events,
    issue_parts,
    issue_requests,
    issue_deadlines,
    issue_deadline_entries,
    issue_lamp_changes,
    issue_suggestions,
    common_problems,
    common_problem_issues,
    conferences,
    conference_participants,
    conference_items,
    notifications,
    notification_deliveries,
    notification_preferences,
    supervision_orders,
    supervision_reports,
);
