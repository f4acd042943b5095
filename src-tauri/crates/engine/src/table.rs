//! The command table: declared once, read by every door.
//!
//! Each line is `kind name(Request) -> Response for Gate;`. The kinds: `reads` sees one snapshot, `writes` runs in one transaction,
//! `opens` changes which workspace a host has open, `seats` changes who sits at a window. The gate is what somebody must be allowed
//! before the request is looked at ([`crate::Gate`]); what it is about is asked by the command itself. A door passes a macro to [`with_commands!`] and gets the whole list, so
//! a door that lacks a command doesn't compile.

/// Hands the command table to a macro.
#[macro_export]
macro_rules! with_commands {
    ($expand:ident) => {
        $expand! {
            reads show_workspace(Nothing) -> WorkspaceInfo for Somebody;
            opens create_workspace(CreateWorkspace) -> WorkspaceOpened for Anybody;
            opens open_workspace(OpenWorkspace) -> WorkspaceOpened for Anybody;
            opens open_demo(OpenDemo) -> WorkspaceOpened for Anybody;

            reads list_people(Nothing) -> PeopleList for Anybody;
            seats take_seat(TakeSeat) -> SeatTaken for Anybody;
            seats leave_seat(Nothing) -> SeatLeft for Anybody;

            reads list_agents(ListAgents) -> AgentList for Somebody;
            reads refresh_agents(RefreshAgents) -> AgentRows for Somebody;
            reads show_agent(ShowAgent) -> AgentCard for See;
            reads list_history(ListHistory) -> HistoryPage for See;
            writes change_status(ChangeStatus) -> StatusChanged for ChangeStatus;
            writes force_inactive(ForceInactive) -> StatusChanged for Force;

            reads list_requests(Nothing) -> RequestList for Somebody;
            writes ask_approval(AskApproval) -> ApprovalAsked for Act;
            writes decide_request(DecideRequest) -> RequestDecided for Decide;
            writes cancel_request(CancelRequest) -> FloorChanged for Act;

            reads list_reasons(ListReasons) -> ReasonList for Somebody;
            writes add_reason(AddReason) -> ReasonAdded for ManageReasons;
            writes change_reason(ChangeReason) -> ReasonChanged for ManageReasons;
            writes move_reason(MoveReason) -> ReasonMoved for ManageReasons;

            reads list_groups(Nothing) -> GroupList for Somebody;
            writes add_group(AddGroup) -> GroupAdded for Manage;
            writes add_supervisor(AddSupervisor) -> PersonAdded for Manage;
            writes add_agent(AddAgent) -> PersonAdded for Manage;
            writes import_team(ImportTeam) -> TeamImported for Manage;
            reads export_team(Nothing) -> TeamExport for Manage;
            reads show_photo(ShowPhoto) -> Photo for Somebody;
            writes set_photo(SetPhoto) -> PhotoSet for Decide;

            reads list_accounts(Nothing) -> AccountList for Manage;
            writes add_person(AddPerson) -> PersonAdded for Manage;
            writes change_person(ChangePerson) -> AccountChanged for Manage;
            writes change_agent(ChangeAgent) -> AccountChanged for Manage;
            writes block_account(BlockAccount) -> AccountChanged for Manage;
            writes set_password(SetPassword) -> AccountChanged for Somebody;
            writes rename_group(RenameGroup) -> GroupChanged for Manage;
            writes remove_supervisor(RemoveSupervisor) -> GroupChanged for Manage;

            reads show_settings(Nothing) -> Settings for Manage;
            writes set_timeout(SetTimeout) -> SettingsChanged for Manage;
            writes set_exception(SetException) -> SettingsChanged for Manage;
            writes drop_exception(DropException) -> SettingsChanged for Manage;
            writes ask_for_passwords(AskForPasswords) -> SettingsChanged for Manage;
            writes set_reason_limit(SetReasonLimit) -> SettingsChanged for Manage;
            writes set_pin_limit(SetPinLimit) -> SettingsChanged for Manage;
            writes set_api(SetApi) -> SettingsChanged for Manage;

            reads list_tokens(Nothing) -> TokenList for Manage;
            writes create_token(CreateToken) -> TokenCreated for Manage;
            writes revoke_token(RevokeToken) -> TokenRevoked for Manage;
            reads show_api(Nothing) -> ApiState for Manage;
            reads report_log(ReportLog) -> LogPage for Somebody;
            reads report_workload(ReportWorkload) -> Workload for Somebody;
            reads report_day(ReportDay) -> DayPicture for Somebody;
            reads show_floor_at(ShowFloorAt) -> AgentList for Somebody;
            reads list_report_views(Nothing) -> ReportViews for Somebody;
            writes save_report_view(SaveReportView) -> ReportViews for Somebody;
            writes drop_report_view(DropReportView) -> ReportViews for Somebody;

            reads check_workspace(Nothing) -> CheckReport for Manage;
            writes accept_clock(Nothing) -> ClockAccepted for Manage;
            writes repair_clock(Nothing) -> ClockRepaired for Manage;
            writes accept_loss(Nothing) -> LossAccepted for Manage;

            reads list_backups(Nothing) -> BackupList for Manage;
            reads back_up_now(Nothing) -> BackedUp for Manage;
            opens restore_backup(RestoreBackup) -> BackupRestored for Manage;

            writes sign_in(AgentActs) -> StatusChanged for Act;
            writes sign_out(AgentActs) -> StatusChanged for Act;
            writes lose_connection(AgentActs) -> StatusChanged for Act;
            writes continue_working(AgentActs) -> StatusChanged for Act;

            reads list_threads(ListThreads) -> ThreadPage for Somebody;
            reads show_thread(ThreadActs) -> ThreadView for Act;
            reads list_clients(ListClients) -> ClientList for Steer;
            writes unblock_client(UnblockClient) -> FloorChanged for Block;
            reads list_receivers(Nothing) -> ReceiverList for Somebody;
            writes receive_message(ReceiveMessage) -> FloorChanged for BringIn;
            writes start_thread(StartThread) -> FloorChanged for Act;
            writes assign_thread(AssignThread) -> FloorChanged for Act;
            writes open_thread(ThreadActs) -> FloorChanged for Act;
            writes leave_thread(ThreadActs) -> FloorChanged for Act;
            writes type_answer(ThreadActs) -> FloorChanged for Act;
            writes answer_thread(AnswerThread) -> FloorChanged for Act;
            writes close_thread(ThreadActs) -> FloorChanged for Act;
            writes pin_message(PinMessage) -> FloorChanged for Act;
            writes unpin_message(UnpinMessage) -> FloorChanged for Act;
            writes advance(Advance) -> Advanced for Somebody;

            reads list_changes(ListChanges) -> Changes for Somebody;
        }
    };
}
