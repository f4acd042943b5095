//! The command table: declared once, read by every door.
//!
//! Each line is `kind name(Request) -> Response;`. The kinds: `reads` sees one snapshot, `writes` runs in one transaction,
//! `opens` changes which workspace a host has open, `seats` changes who sits at a window. A door passes a macro to [`with_commands!`] and gets the whole list, so
//! a door that lacks a command doesn't compile.

/// Hands the command table to a macro.
#[macro_export]
macro_rules! with_commands {
    ($expand:ident) => {
        $expand! {
            reads show_workspace(Nothing) -> WorkspaceInfo;
            opens create_workspace(CreateWorkspace) -> WorkspaceOpened;
            opens open_workspace(OpenWorkspace) -> WorkspaceOpened;
            opens open_demo(OpenDemo) -> WorkspaceOpened;

            reads list_people(Nothing) -> PeopleList;
            seats take_seat(TakeSeat) -> SeatTaken;
            seats leave_seat(Nothing) -> SeatLeft;

            reads list_agents(ListAgents) -> AgentList;
            reads refresh_agents(RefreshAgents) -> AgentRows;
            reads show_agent(ShowAgent) -> AgentCard;
            reads list_history(ListHistory) -> HistoryPage;
            writes change_status(ChangeStatus) -> StatusChanged;
            writes force_inactive(ForceInactive) -> StatusChanged;

            reads list_requests(Nothing) -> RequestList;
            writes ask_approval(AskApproval) -> ApprovalAsked;
            writes decide_request(DecideRequest) -> RequestDecided;
            writes cancel_request(CancelRequest) -> FloorChanged;

            reads list_reasons(ListReasons) -> ReasonList;
            writes add_reason(AddReason) -> ReasonAdded;
            writes change_reason(ChangeReason) -> ReasonChanged;
            writes move_reason(MoveReason) -> ReasonMoved;

            reads list_groups(Nothing) -> GroupList;
            writes add_group(AddGroup) -> GroupAdded;
            writes add_supervisor(AddSupervisor) -> PersonAdded;
            writes add_agent(AddAgent) -> PersonAdded;
            writes import_team(ImportTeam) -> TeamImported;
            reads export_team(Nothing) -> TeamExport;
            reads show_photo(ShowPhoto) -> Photo;
            writes set_photo(SetPhoto) -> PhotoSet;

            reads list_accounts(Nothing) -> AccountList;
            writes add_person(AddPerson) -> PersonAdded;
            writes change_person(ChangePerson) -> AccountChanged;
            writes change_agent(ChangeAgent) -> AccountChanged;
            writes block_account(BlockAccount) -> AccountChanged;
            writes set_password(SetPassword) -> AccountChanged;
            writes rename_group(RenameGroup) -> GroupChanged;
            writes remove_supervisor(RemoveSupervisor) -> GroupChanged;

            reads show_settings(Nothing) -> Settings;
            writes set_timeout(SetTimeout) -> SettingsChanged;
            writes set_exception(SetException) -> SettingsChanged;
            writes drop_exception(DropException) -> SettingsChanged;
            writes ask_for_passwords(AskForPasswords) -> SettingsChanged;
            writes set_reason_limit(SetReasonLimit) -> SettingsChanged;
            writes set_api(SetApi) -> SettingsChanged;

            reads list_tokens(Nothing) -> TokenList;
            writes create_token(CreateToken) -> TokenCreated;
            writes revoke_token(RevokeToken) -> TokenRevoked;
            reads show_api(Nothing) -> ApiState;
            reads report_log(ReportLog) -> LogPage;
            reads report_workload(ReportWorkload) -> Workload;
            reads report_day(ReportDay) -> DayPicture;
            reads show_floor_at(ShowFloorAt) -> AgentList;
            reads list_report_views(Nothing) -> ReportViews;
            writes save_report_view(SaveReportView) -> ReportViews;
            writes drop_report_view(DropReportView) -> ReportViews;

            reads check_workspace(Nothing) -> CheckReport;

            writes sign_in(AgentActs) -> StatusChanged;
            writes sign_out(AgentActs) -> StatusChanged;
            writes lose_connection(AgentActs) -> StatusChanged;
            writes continue_working(AgentActs) -> StatusChanged;

            reads list_threads(ListThreads) -> ThreadPage;
            reads show_thread(ThreadActs) -> ThreadView;
            reads list_clients(ListClients) -> ClientList;
            reads list_receivers(Nothing) -> ReceiverList;
            writes receive_message(ReceiveMessage) -> FloorChanged;
            writes start_thread(StartThread) -> FloorChanged;
            writes assign_thread(AssignThread) -> FloorChanged;
            writes open_thread(ThreadActs) -> FloorChanged;
            writes leave_thread(ThreadActs) -> FloorChanged;
            writes answer_thread(AnswerThread) -> FloorChanged;
            writes close_thread(ThreadActs) -> FloorChanged;
            writes pin_message(PinMessage) -> FloorChanged;
            writes unpin_message(UnpinMessage) -> FloorChanged;
            writes advance(Advance) -> Advanced;

            reads list_changes(ListChanges) -> Changes;
        }
    };
}
