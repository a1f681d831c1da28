//! The catalogue: one row a message, Chinese first, English second. `{}` is filled in by the caller.

macro_rules! catalog {
    ($($name:ident: $chinese:literal, $english:literal;)*) => {
        /// A text that readers see.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "each row of the catalogue is its own documentation")]
        pub enum Message { $($name,)* }

        impl Message {
            pub(super) const fn texts(self) -> [&'static str; 2] {
                match self { $(Self::$name => [$chinese, $english],)* }
            }

            #[cfg(test)]
            const ALL: &'static [Self] = &[$(Self::$name,)*];
        }
    };
}

with_review! {
    // The product.
    Brand: "朱批", "Zhupi";
    Tagline: "标出文章里的数字、机构和提法", "Marks the figures, organisations and slogans of an article";
    Privacy: "全部在您的浏览器里完成，文章不会离开这台电脑。", "Everything happens in your browser. The article never leaves this computer.";
    WorksOffline: "没有网络也能用。", " Works without a network.";
    NewerVersion: "朱批有了新版本，更新时页面会重新载入。", "There is a newer Zhupi. The page reloads when you update.";
    Update: "更新", "Update";
    SkipToArticle: "跳到正文", "Skip to the article";
    OtherLanguage: "English", "中文";
    ThemeAuto: "外观：随系统", "Appearance: system";
    ThemeLight: "外观：浅色", "Appearance: light";
    ThemeDark: "外观：深色", "Appearance: dark";

    // The start.
    PasteLabel: "把文章粘贴到这里", "Paste an article here";
    PasteHint: "粘贴后立即标注；也可以打开或拖入文件（TXT、HTML、DOCX、Markdown）。", "It is annotated at once. You can also open or drop a file (TXT, HTML, DOCX, Markdown).";
    Annotate: "开始标注", "Annotate";
    OpenFile: "打开文件", "Open a file";
    TrySample: "试用样例", "Try a sample";

    // The shelf.
    Shelf: "文章", "Articles";
    ToShelf: "全部文章", "All articles";
    ShelfEmpty: "打开过的文章都会留在这里，关掉页面也不会丢。", "Every article you open stays here, even after you close the page.";
    ShelfLoading: "正在读取文章列表……", "Reading the list of articles…";
    ShelfSearch: "按标题或日期查找", "Find by title or date";
    ShelfNoMatch: "没有标题或日期含“{}”的文章。", "No title or date holds “{}”.";
    ShelfOrder: "排列", "Order";
    OrderChanged: "最近改动在前", "last changed first";
    OrderCreated: "最近打开在前", "newest first";
    OrderTitle: "按标题", "by title";
    PlaceDesk: "在用", "In use";
    PlaceArchive: "已归档", "Archived";
    PlaceBin: "最近删除", "Deleted";
    BinHint: "删除的文章保留 {} 天，之后自动清除。", "Deleted articles are kept for {} days and then removed.";
    EntryActions: "“{}”的更多操作", "More for “{}”";
    EntryRename: "改名", "Rename";
    EntryTitle: "标题", "Title";
    EntryDuplicate: "复制一份", "Duplicate";
    EntryArchive: "归档", "Archive";
    EntryBack: "放回在用", "Back to in use";
    EntryDelete: "删除", "Delete";
    EntryRestore: "恢复", "Restore";
    EntryDiscard: "彻底删除", "Delete for good";
    EntryDiscardSure: "再按一次彻底删除", "Press again to delete for good";
    EntryCopy: "{}（副本）", "{} (copy)";
    EntryBackupCopy: "{}（备份）", "{} (from backup)";
    EntryDeleted: "已删除《{}》。", "“{}” was deleted.";
    EntryPublished: "{} 发稿", "published {}";
    EntryLength: "{} 字", "{} characters";
    EntryCounts: "数字 {} · 机构 {} · 提法 {}", "{} figures · {} organisations · {} slogans";
    EntryClaims: "核查项 {}/{}", "claims {}/{}";
    EntryDecided: "已判 {}/{}", "judged {}/{}";
    EntryChanged: "改动于 {}", "changed {}";
    EntryNewer: "由更新版本写成", "written by a newer version";
    BackupMake: "备份全部文章", "Back up all articles";
    BackupRestore: "从备份恢复", "Restore a backup";
    BackupName: "朱批备份-{}", "zhupi-backup-{}";
    BackupLacks: "有 {} 篇文章读不出来，没有写入备份。", "{} articles could not be read and are not in the backup.";
    BackupRestored: "已恢复备份：新增 {} 篇，与现有内容不同、另存为副本 {} 篇，已有 {} 篇。", "Backup restored: {} added, {} put beside a different version, {} already here.";
    BackupNewer: "备份“{}”由更新版本的朱批写成，请更新后再恢复。", "The backup “{}” was written by a newer Zhupi. Update, then restore it again.";
    BackupBroken: "备份“{}”已损坏，没有恢复任何内容。", "The backup “{}” is damaged. Nothing was restored.";
    BackupNoRoom: "浏览器空间不足，备份“{}”没有全部恢复。已恢复的都在，腾出空间后可再恢复一次。", "There is no room for all of the backup “{}”. What was restored is here; make room and restore it again.";
    PersistYes: "浏览器已答应长期保存这些文章。", "The browser has agreed to keep these articles for good.";
    PersistNo: "空间不足时浏览器可能清除这些文章，请不时备份。", "The browser may clear these articles when room is short. Back them up from time to time.";

    // How the open article stands, and what can go wrong with keeping.
    SignSaved: "已保存", "Saved";
    SignSaving: "正在保存……", "Saving…";
    SignUnsaved: "未保存", "Not saved";
    SignWindow: "仅存于此窗口", "In this window only";
    SignFollowing: "只读", "Read only";
    KeepDenied: "浏览器不允许保存（可能是无痕窗口）。文章只留到关闭此窗口为止，离开前请下载项目文件或备份。", "The browser does not allow saving (perhaps this is a private window). Articles last until this window is closed: download the project file or a backup before you leave.";
    KeepNewerShelf: "更新版本的朱批在这个浏览器里保存过文章，此版本不敢改动。请重新载入页面；在那之前，新文章只留到关闭此窗口为止。", "A newer Zhupi has kept articles in this browser, and this version will not touch them. Reload the page; until then new articles last until this window is closed.";
    KeepFull: "空间不足，最新改动尚未保存。文章都还在此窗口里：请删除旧文章或腾出磁盘空间，也可下载项目文件。", "There is no room, so the latest changes are not saved. All is still in this window: delete old articles or free disk space, or download the project file.";
    KeepFailed: "最新改动尚未保存，稍后会自动再试。文章都还在此窗口里，也可下载项目文件。", "The latest changes are not saved; they will be tried again shortly. All is still in this window, and you can download the project file.";
    KeepCleared: "浏览器的存储被清除了。打开的这篇已重新保存；以前的其他文章已不在，如有备份可以恢复。", "The browser’s storage was cleared. The open article was saved again; the others are gone, and a backup can bring them back.";
    KeepGone: "这篇文章不在这个浏览器里。", "That article is not in this browser.";
    KeepDamaged: "这篇文章的存档已损坏，无法打开。存档没有改动，可以下载留存。", "What is kept of this article is damaged and cannot be opened. It was left as it is; you can download it.";
    KeepNewerArticle: "这篇文章由更新版本的朱批写成，请更新后再打开。存档没有改动，可以下载留存。", "This article was written by a newer Zhupi. Update, then open it again. It was left as it is; you can download it.";
    KeepFollowing: "这篇文章正在另一个窗口里编辑，这里只读，内容随那边的保存更新。", "This article is being edited in another window. Here it can be read, and follows what is saved there.";
    TakeOver: "改在这里编辑", "Edit it here";
    DownloadProject: "下载项目文件", "Download the project file";
    DownloadKept: "下载存档", "Download what is kept";

    // What can be wrong with what was handed in.
    EmptyInput: "没有可标注的文字，请先粘贴或输入文章。", "There is no text to annotate. Paste or type an article first.";
    EmptyFile: "文件“{}”里没有文字。", "The file “{}” holds no text.";
    BinaryFile: "文件“{}”不是文本，无法读取。请打开 TXT、HTML 或 DOCX 文件。", "The file “{}” is not text and cannot be read. Open a TXT, HTML or DOCX file.";
    PdfFile: "文件“{}”是 PDF，朱批不读 PDF：请在阅读器里全选、复制，粘贴到这里，或另存为 DOCX。", "The file “{}” is a PDF, which Zhupi does not read: select all in your reader, copy and paste it here, or save it as DOCX.";
    OldOfficeFile: "文件“{}”是旧版或加密的 Office 文件，请另存为 DOCX 再打开。", "The file “{}” is an old or encrypted Office file. Save it as DOCX, then open it.";
    TooLargeFile: "文件“{}”太大，无法读取。", "The file “{}” is too large to be read.";
    BrokenFile: "文件“{}”已损坏，无法读取。", "The file “{}” is damaged and cannot be read.";
    UnreadableFile: "浏览器无法读取文件“{}”。", "The browser cannot read the file “{}”.";
    ForeignProject: "文件“{}”不是朱批能读的项目文件。", "The file “{}” is not a project that Zhupi can read.";
    NewerProject: "文件“{}”由更新版本的朱批写成，请更新后再打开。", "The file “{}” was written by a newer Zhupi. Update, then open it again.";
    NoChinese: "这段文字里没有汉字，朱批只识别中文，能找到的数字不多。", "There is no Chinese in this text. Zhupi reads Chinese, so it will find little here.";
    ReplacedCharacters: "有 {} 个无法显示的字符已替换为“�”。", "{} unreadable characters were replaced by “�”.";

    // The article.
    Untitled: "未命名文章", "Untitled article";
    Article: "正文", "Article";
    Panel: "标注列表", "Annotations";
    Legend: "显示哪些标注", "Which annotations are shown";
    WeakMentions: "弱标注", "weak";
    DismissedMentions: "已忽略", "dismissed";
    NothingFound: "没有找到。", "None found.";
    PlaceOf: "第 {} 处，共 {} 处", "{} of {}";
    Places: "{} 处", "{} places";
    Counted: "共标注 {} 处：{}", "{} annotations: {}";
    KeysHint: "N、P 在标注间移动，Y 确认，X 忽略；? 列出全部快捷键。", "N and P move between annotations, Y confirms, X dismisses; ? lists all keys.";

    // A card.
    Details: "标注详情", "Annotation";
    Close: "关闭", "Close";
    Previous: "上一处", "Previous";
    Next: "下一处", "Next";
    Confirm: "确认", "Confirm";
    Dismiss: "忽略", "Dismiss";
    ValueLabel: "数值", "Value";
    BetweenLabel: "范围", "Range";
    ModifierLabel: "措辞", "Wording";
    FullNameLabel: "全称", "In full";
    RuleLabel: "依据", "Found by";
    ConversionLabel: "换算", "Converted";
    ConversionUnit: "换算成", "Convert into";
    RateLabel: "汇率", "Rate";
    RateOf: "1 {} 合人民币", "CNY for 1 {}";
    RateHint: "填入汇率后换算", "converted at the rate you enter";
    PrecisionLabel: "精确到", "Printed to";
    Unresolved: "不知道发稿日期，无法换算", "not resolved: the publication date is not known";

    // Readings of values.
    From: "不低于 {}", "{} or more";
    Above: "高于 {}", "above {}";
    UpTo: "不超过 {}", "{} or less";
    Below: "低于 {}", "below {}";
    Between: "{} 至 {}", "{} to {}";
    OpenEnd: "{} 起", "from {}";
    OnTop: "在原有基础上再加 {} 倍", "{} times on top of the base";
    Times: "{} 倍", "{} times";
    PrintedTo: "{}，精确到 {}", "{}, printed to {}";

    // Checks.
    Checks: "核算", "Checks";
    CheckShare: "部分占总体的比例", "the share of a part in its whole";
    CheckChange: "两个数之间的变化幅度", "the change between two numbers";
    CheckPoints: "两个百分比相差的百分点", "the points between two percentages";
    CheckDifference: "两个数相差多少", "the difference of two numbers";
    CheckFactor: "后一个数是前一个数的几倍", "how many times the first the second is";
    CheckSum: "部分相加等于总数", "the parts add up to the total";
    CheckAverage: "总量除以个数等于平均", "a total shared out is the average";
    CheckProduct: "单个乘以个数等于总量", "one times the count is the total";
    CheckRepetition: "同一个数在文中两处出现", "the same figure in two places";
    CheckListed: "说有{}项，列出{}项", "{} promised, {} listed";
    CheckLength: "两个时间之间的长度", "the time between two dates";
    CheckRankUp: "名次上升，数字变小", "a place that rose has a smaller number";
    CheckRankDown: "名次下降，数字变大", "a place that fell has a larger number";
    CheckNoCount: "这个百分比在这个总数里不可能对应整数个", "no whole number of these is that percentage";
    CheckNotWhole: "只能按整数计的事物出现了小数", "a fraction of what comes in whole numbers only";
    CheckLater: "说已发生，日期却在发稿之后", "said to have happened, but dated after publication";
    CheckUp: "后一个数大于前一个数", "the second number is above the first";
    CheckDown: "后一个数小于前一个数", "the second number is below the first";
    CheckBase: "增幅背后的基数：文中没有，由此推算", "the base behind a growth rate: not in the article, derived here";
    CheckSubset: "部分不大于总体", "a part is not above its whole";
    CheckNoSuchDay: "历法上有没有这一天", "whether there is such a day";
    CheckWeekday: "文中为{}，历法上是{}", "printed as {}, in the calendar {}";
    CheckRespectively: "“分别”前列出{}项，后面有{}个数", "{} things before 分别, {} numbers behind it";
    CheckMost: "所列各数中最大", "the largest of those listed";
    CheckLeast: "所列各数中最小", "the smallest of those listed";
    CheckAboveWhole: "占比超过总体", "a share above the whole";
    CheckBackward: "终点在起点之前", "an end before its start";

    CheckDerived: "推算，请查证", "derived: look it up";
    CheckApart: "相差 {}", "off by {}";
    CheckTolerance: "容许误差 {}", "tolerance {}";
    CheckSlip: "若有一处“万”“亿”之差，则相符", "fits if one of them is off by a factor of 10,000";
    CheckSlipAt: "若“{}”的“万”“亿”有误，则相符", "fits if “{}” is off by a factor of 10,000";
    CheckWhy: "依据：{}", "linked by {}";
    CheckClaim: "列为主张", "Make it a claim";
    CheckClaimed: "已列为主张", "Is a claim";
    CheckKeys: "在不符的一项上按 C，列为主张", "On one that fails, C makes it a claim";
    CheckDismiss: "忽略此项", "Dismiss";
    CheckRestore: "恢复", "Restore";
    CheckLabel: "{}：{}", "{}: {}";
    ChecksDismissed: "已忽略的核算", "Dismissed checks";
    FailsCheck: "与文中其他数字不符", "does not agree with other figures";

    // The glossary.
    Glossary: "提法表", "Glossary";
    GlossaryHint: "同一提法的各种写法归在一条。留存的提法在其他文章里照样有效。", "All spellings of a slogan are one entry. What you keep is there for other articles too.";
    Promised: "应列 {} 项", "promises {} items";
    VariantSpelling: "写法不同", "other spelling";
    VariantPart: "部分", "part";
    VariantDrift: "措辞有出入", "wording drifts";
    VariantKept: "您认可的变体", "variant you keep";
    EditEntry: "编辑“{}”", "Edit “{}”";
    EditShort: "编辑", "Edit";
    WordingLabel: "提法", "Wording";
    ClassLabel: "类别", "Class";
    NoteLabel: "备注", "Note";
    Keep: "留存", "Keep";
    Forget: "不再留存", "Forget";
    Kept: "已留存", "kept";
    KeptCount: "已留存 {} 条", "{} kept";
    ExportGlossary: "导出提法表（CSV）", "Export the glossary (CSV)";
    ImportGlossary: "导入提法表（CSV）", "Import a glossary (CSV)";
    GlossaryFile: "提法表", "glossary";
    GlossaryImported: "已导入 {} 条提法。", "{} slogans imported.";
    GlossaryNoWordings: "文件“{}”没有“提法”一栏，未导入。", "The file “{}” has no column “wording”. Nothing was imported.";
    GlossaryUnknownClass: "文件“{}”第 {} 行的类别无法识别，未导入。", "The file “{}” has an unknown class in row {}. Nothing was imported.";
    GlossaryBroken: "文件“{}”不是可读的 CSV 表格，未导入。", "The file “{}” is not a CSV table that can be read. Nothing was imported.";

    // What a page puts around an article.
    OutsideArticle: "不属于正文", "Not the article";
    OutsideHint: "图注、标签、其他文章的导读等，其中的标注不计入。", "Captions, tags, beginnings of other articles. What is marked in them does not count.";
    IntoArticle: "算作正文", "Count it";
    OutOfArticle: "移出正文", "Take it out";
    PlaceParagraph: "{}：{}", "{}: {}";
    OnlyAddress: "只有网址，没有文章。朱批不联网：请打开网页，复制正文后粘贴到这里。", "This is an address, not an article. Zhupi goes nowhere: open the page, copy the article and paste it here.";
    ReadAs: "按 {} 读取。如果文字不对，可以换一种编码：", "Read as {}. If the text looks wrong, read it as:";

    // The publication date.
    PublicationDate: "发稿日期", "Published";
    PublicationGuessed: "从文中推断", "guessed from the text";
    PublicationUnknown: "未知，相对日期不换算", "unknown: relative dates stay relative";

    // The engine.
    ToPanel: "标注列表", "List";
    ToArticle: "回到正文", "Back to the article";
    Working: "正在标注……", "Annotating…";
    LoadingDictionary: "数字已标出，正在加载词典以识别机构和提法……", "Figures are marked. Loading the dictionary for organisations and slogans…";
    EngineStart: "标注引擎无法启动。", "The annotating engine cannot be started.";
    EngineCrashed: "标注引擎意外停止。文章和已有标注都还在。", "The annotating engine stopped unexpectedly. Your article and what was marked are safe.";
    EngineSilent: "标注引擎没有按时回应。文章和已有标注都还在。", "The annotating engine did not answer in time. Your article and what was marked are safe.";
    EngineDictionary: "词典没有加载成功，目前只标出了数字和文件。", "The dictionary could not be loaded; only figures and documents are marked.";
    EngineVersion: "页面和标注引擎的版本不一致，请重新载入页面。", "The page and the annotating engine are of different versions. Reload the page.";
    TryAgain: "重试", "Try again";

    // Editing.
    Undo: "撤销", "Undo";
    Redo: "重做", "Redo";

    // Marking.
    MarkSelection: "标注选中的文字", "Mark the selected text";
    MarkAs: "标为{}", "Mark as {}";
    MarkSnap: "对齐词语", "Snap to words";
    MarkEverywhere: "文中相同的 {} 处", "all {} places";
    MarkClaim: "新建主张", "New claim";
    NewKind: "新类型", "New kind";
    NewKindTitle: "自定义类型", "A kind of your own";
    NewKindName: "名称", "Name";
    NewKindColour: "颜色", "Colour";
    Save: "保存", "Save";
    Cancel: "取消", "Cancel";
    BorderStart: "拖动起点", "Drag the beginning";
    BorderEnd: "拖动终点", "Drag the end";

    // Correcting.
    Correct: "更正", "Correct";
    KindLabel: "类型", "Kind";
    CanonicalLabel: "全称", "In full";
    ValueTyped: "数值（例：14520000000 CNY、98.66 %、10..15 亿元、2022-06-30、P35D）", "Value (14520000000 CNY, 98.66 %, 10..15 km, 2022-06-30, P35D)";
    ValueBad: "看不懂这个数值，未改动。", "That value cannot be read. Nothing was changed.";
    Borders: "起止", "Borders";
    StartBack: "起点前移", "begin earlier";
    StartOn: "起点后移", "begin later";
    EndBack: "终点前移", "end earlier";
    EndOn: "终点后移", "end later";
    ScopeLabel: "应用到", "Apply to";
    ScopeOne: "仅此处", "this one";
    ScopeSame: "相同文字 {} 处", "same wording ({})";
    ScopeAlias: "同一所指 {} 处", "same meaning ({})";
    ScopeShown: "当前显示的 {} 处", "all that is shown ({})";
    AlsoHere: "此处还有", "Also here";

    // Commands.
    GroupMove: "移动", "Move";
    GroupMark: "标注", "Mark";
    GroupJudge: "核对", "Review";
    GroupView: "查看", "View";
    GroupArticle: "文章", "Article";
    GoCharacter: "前后一个字（加 Shift 选中）", "by character (with Shift: select)";
    GoWord: "前后一个词", "by word";
    GoLine: "上下一行", "by line";
    GoSentence: "前后一句", "by sentence";
    GoParagraph: "前后一段", "by paragraph";
    GoEdge: "段首、段尾", "to the paragraph's ends";
    GoText: "文首、文末", "to the text's ends";
    GoNextMention: "下一处标注", "Next annotation";
    GoPreviousMention: "上一处标注", "Previous annotation";
    GoNextOpen: "下一处待核", "Next open annotation";
    GoPreviousOpen: "上一处待核", "Previous open annotation";
    SelectSentence: "选中本句", "Select the sentence";
    SelectAll: "选中全文", "Select the whole text";
    OpenHere: "打开光标处的标注，或到标注工具条", "Open the annotation here, or go to the marking bar";
    CycleHere: "在重叠的标注间切换", "Cycle through overlapping annotations";
    LetGo: "放开选择", "Let go";
    ToggleSnap: "选择时对齐词语", "Snap selections to words";
    ToggleScope: "切换应用范围", "Change what edits apply to";
    MarkOwn: "标为第 {} 个自定义类型", "Mark as own kind {}";
    ConfirmHere: "确认", "Confirm";
    DismissHere: "忽略", "Dismiss";
    ReopenHere: "改回待核", "Set back to open";
    DeleteHere: "删除标注", "Delete the annotation";
    ConfirmShown: "确认当前显示的全部待核标注", "Confirm all open annotations shown";
    DismissShown: "忽略当前显示的全部待核标注", "Dismiss all open annotations shown";
    GrowEnd: "终点后移", "Move the end forward";
    ShrinkEnd: "终点前移", "Move the end back";
    GrowStart: "起点前移", "Move the beginning back";
    ShrinkStart: "起点后移", "Move the beginning forward";
    SplitHere: "从光标处拆分", "Split at the cursor";
    JoinNext: "与下一处（或选中的）合并", "Join with the next (or the selected ones)";
    FindText: "查找", "Find";
    FindNext: "下一个结果", "Next result";
    FindPrevious: "上一个结果", "Previous result";
    ShowCommands: "命令", "Commands";
    ShowKeys: "快捷键", "Keys";
    ToList: "到标注列表", "Go to the list";
    ToText: "到正文", "Go to the article";
    ToggleKindCommand: "显示或隐藏{}", "Show or hide {}";
    ToggleWeakCommand: "显示或隐藏弱标注", "Show or hide weak annotations";
    ToggleDismissedCommand: "显示或隐藏已忽略的标注", "Show or hide dismissed annotations";
    SwitchTheme: "切换外观", "Change the appearance";
    SwitchLanguage: "切换语言", "Change the language";
    LetterKeys: "单个字母作快捷键", "Single letters are keys";
    LetterKeysHint: "只在正文和卡片里有效，输入文字时从不触发。", "In the article and the card alone; never while you type.";
    CommandsFound: "{} 条命令", "{} commands";
    NoCommand: "没有这样的命令。", "There is no such command.";
    CommandSearch: "输入命令名称", "Search commands";
    BulkConfirm: "确认显示的 {} 处待核", "Confirm the {} open ones";
    BulkDismiss: "忽略显示的 {} 处待核", "Dismiss the {} open ones";
    OpenLeft: "待核 {} 处", "{} open";

    // Finding.
    FindIn: "只在这些标注里查找", "only inside";
    FoundPlace: "第 {} 个，共 {} 个", "{} of {}";
    FoundNone: "没有找到", "not found";

    // What was done.
    Did: "已{}。", "Done: {}.";
    Undid: "已撤销：{}。", "Undone: {}.";
    Redid: "已重做：{}。", "Done again: {}.";
    UndoThat: "撤销：{}", "Undo: {}";
    RedoThat: "重做：{}", "Redo: {}";

    // Taking it away.
    Export: "导出", "Export";
    ExportJson: "JSON（朱批项目，可再次打开）", "JSON (Zhupi project, can be opened again)";
    ExportCsv: "CSV（Excel 表格）", "CSV (for Excel)";
    ExportHtml: "HTML（单个网页，可打印）", "HTML (one page, can be printed)";
    ExportXlsx: "XLSX（Excel 工作簿）", "XLSX (Excel workbook)";
    ExportDocx: "DOCX（Word 文档，带批注）", "DOCX (Word, with comments)";
    ExportMarkdown: "Markdown（带脚注）", "Markdown (with footnotes)";
    ExportW3c: "W3C Web Annotation（JSON-LD）", "W3C Web Annotation (JSON-LD)";
    ExportDoccano: "doccano（JSONL）", "doccano (JSONL)";
    ExportLabelStudio: "Label Studio（JSON 任务）", "Label Studio (JSON tasks)";
    ExportLabelStudioConfig: "Label Studio（标注配置）", "Label Studio (labelling config)";
    ExportBrat: "brat（standoff，ZIP）", "brat (standoff, ZIP)";
    ExportConll: "CoNLL（IOB2，逐字）", "CoNLL (IOB2, by character)";
    ExportSpacy: "spaCy（JSON）", "spaCy (JSON)";
    ExportXmi: "UIMA CAS（XMI，ZIP）", "UIMA CAS (XMI, ZIP)";
    ExportClaimReview: "ClaimReview（核查结论，JSON-LD）", "ClaimReview (verdicts, JSON-LD)";
    CopyRich: "复制（带格式）", "Copy with formatting";
    CopiedRich: "已复制，可以粘贴到稿件编辑器。", "Copied. Paste it into your editor.";
    CopyRefused: "浏览器不允许复制。", "The browser does not allow copying.";
    Print: "打印", "Print";
    Exported: "已保存到下载：{}", "Saved to your downloads: {}";

    // What a format has no room for.
    LossHidden: "未写入：弱标注和已忽略的标注（{} 处）。", "Left out: weak and dismissed annotations ({}).";
    LossValues: "未写入：数值、措辞和全称（{} 处）。", "Left out: values, wordings and full names ({}).";
    LossDecisions: "未写入：已作的确认或忽略（{} 处）。", "Left out: decisions to confirm or dismiss ({}).";
    LossChecks: "未写入：核算（{} 条）。", "Left out: the checks ({}).";
    LossAnnotations: "未写入：标注（{} 处）。", "Left out: the annotations ({}).";
    LossOpenClaims: "未写入：尚无结论的主张（{} 条）。", "Left out: claims without a verdict ({}).";
    LossDraft: "这是草稿：发布时请填入 url（刊登核查结果的网页地址）和 author，并删去 creativeWorkStatus。", "This is a draft: when you publish, fill in url (the page that holds the review) and author, and take creativeWorkStatus out.";
    LossDate: "未写入：发稿日期（{}）。", "Left out: the publication date ({}).";
    LossText: "未写入：全文，只有标注。", "Left out: the text itself; only annotations are written.";
    LossOverlap: "未写入：与别的标注嵌套或交叉的标注（{} 处），只保留最外层。", "Left out: annotations inside or across another ({}); the outermost stays.";
    LossEntities: "未写入 ents：与别的标注嵌套或交叉的标注（{} 处），spans 里齐全。", "Left out of ents: annotations inside or across another ({}); spans holds them all.";
    LossBlanks: "未写入：空白和控制字符（{} 个）。", "Left out: blanks and control characters ({}).";
    LossBoundary: "未写入：起止不在词元边界上的标注（{} 处）。", "Left out: annotations that do not begin and end with a token ({}).";
    LossBreaks: "已改写：换行统一为 LF（{} 处）。", "Rewritten: line breaks, all to LF ({}).";
    LossControls: "已删去：这种格式不允许的字符（{} 个）。", "Removed: characters that the format forbids ({}).";
    LossCut: "已截短：超过单元格上限的文字（{} 格）。", "Cut: text longer than a cell can be ({}).";
    LossPrecision: "已写作文字：超过 15 位有效数字的数值（{} 个）。", "Written as text: numbers of more than 15 digits ({}).";

    // What became of a foreign file.
    ImportAnchored: "位置吻合的标注：{} 处。", "Annotations at their place: {}.";
    ImportMoved: "文字已移动、重新找到的标注：{} 处。", "Annotations found again elsewhere: {}.";
    ImportChanged: "原文已改动、需要核对的标注：{} 处。", "Annotations whose wording changed, to be looked at: {}.";
    ImportAmbiguous: "有几处都吻合、未放置的标注：{} 处。", "Annotations that fit several places, not placed: {}.";
    ImportLost: "在文中找不到、未放置的标注：{} 处。", "Annotations not found in the text, not placed: {}.";
    ImportLabel: "不认识的标签“{}”：{} 处标注未导入。", "Unknown label “{}”: {} annotations not imported.";
    ImportChecks: "核算未导入，将重新计算：{} 条。", "Checks not imported, to be made again: {}.";
    ImportMore: "文件里另有 {} 篇文章，只打开了第一篇。", "The file holds {} more articles; only the first is opened.";
    ImportForeign: "文件“{}”不是 {} 格式。", "The file “{}” is not {}.";
    ImportBroken: "文件“{}”第 {} 条无法读取：{}", "The file “{}”, item {}, cannot be read: {}";
    ImportTextless: "文件“{}”只有标注没有原文：请先打开原文（命令行用 --text）。", "The file “{}” holds annotations without their text: open the text first (--text on the command line).";
    ImportTooLarge: "文件“{}”太大，无法读取。", "The file “{}” is too large to be read.";

    // The command line.
    Usage: "朱批：标出中文文章里的数字、机构和提法

用法
  zhupi annotate [选项] [文件...]    标注文件；没有文件时读标准输入
  zhupi annotate --batch [选项]      标注 JSON Lines：每行 {\"id\", \"text\", \"date\"?}，逐行作答
  zhupi import --format 格式 文件     把别的格式转成项目文件：json、w3c、doccano、labelstudio、brat

选项
  --date 年-月-日     发稿日期，默认从文中推断
  --lexicon 文件      自己的词表，可重复；每行：类型、词、类别，用制表符分开
  --jobs 数           --batch 用几个核，默认全部
  --format 格式       json（默认）、csv、xlsx、html、markdown、docx、w3c、doccano、labelstudio、
                      labelstudio-config、brat、conll、spacy、xmi、claimreview；放不下的内容在标准错误里列出
  --output 文件       写到文件，默认写到标准输出；xlsx、docx、brat、xmi 必须写到文件
  --text 文件         导入时把标注放到这份原文上，位置按引文和上下文重新查找
  --lang zh|en        标题和栏目的语言，默认中文", "Zhupi: marks the figures, organisations and slogans of a Chinese article

Usage
  zhupi annotate [options] [FILE...]   annotate files, or standard input where none is named
  zhupi annotate --batch [options]     annotate JSON Lines: {\"id\", \"text\", \"date\"?} in each, a line each out
  zhupi import --format FORMAT FILE    turn another format into a project file: json, w3c, doccano, labelstudio, brat

Options
  --date YYYY-MM-DD   publication date; guessed from the text by default
  --lexicon FILE      your own words, can be repeated; in each line kind, wording, class with tabs between
  --jobs N            cores that --batch uses; all by default
  --format FORMAT     json (default), csv, xlsx, html, markdown, docx, w3c, doccano, labelstudio,
                      labelstudio-config, brat, conll, spacy, xmi, claimreview; what has no room is listed on standard error
  --output FILE       write to a file instead of standard output; xlsx, docx, brat and xmi need one
  --text FILE         on import, put the annotations on this text; places are found again by quote and context
  --lang zh|en        language of headings; Chinese by default";

    // Columns and headings of exports.
    ColumnId: "编号", "id";
    ColumnKind: "类型", "kind";
    ColumnClass: "类别", "class";
    ColumnText: "文字", "text";
    ColumnCanonical: "全称", "canonical";
    ColumnNumber: "数值", "number";
    ColumnUnit: "单位", "unit";
    ColumnLow: "下限", "low";
    ColumnHigh: "上限", "high";
    ColumnIso: "ISO 8601", "ISO 8601";
    ColumnModifier: "措辞", "modifier";
    ColumnWeak: "弱", "weak";
    ColumnStatus: "状态", "status";
    ColumnRule: "依据", "rule";
    ColumnConfidence: "把握", "confidence";
    ColumnStart: "起", "start";
    ColumnEnd: "止", "end";
    ColumnSentence: "所在句", "sentence";
    ColumnWording: "提法", "wording";
    ColumnVariants: "变体", "variants";
    ColumnNote: "备注", "note";
    ColumnPromised: "应列项数", "items promised";
    SheetAll: "全部", "All";
    ColumnVerdict: "结论", "verdict";
    ColumnClaim: "主张", "claim";
    ColumnSpeaker: "说话人", "speaker";
    ColumnSources: "来源", "sources";
    ColumnOutcome: "结果", "outcome";
    ColumnCheck: "核算", "check";
    ColumnFormula: "算式", "formula";
    ColumnDistance: "误差", "distance";
    ClaimHeading: "【{}】{}", "[{}] {}";
    ClaimSpeaker: "说话人：{}", "Said by {}";
    ClaimSource: "来源：{}", "Source: {}";
    ReportSeen: "{} 查看", "seen {}";
    ReportClaims: "核查结论", "Claims and verdicts";
    ReportSources: "来源", "Sources";
    ReportHow: "方法", "Method";
    ReportMadeWith: "由朱批生成", "Made with Zhupi";
    ReportMentions: "标注", "Annotations";
    ReportMethod: "标注由规则和统计模型自动生成，核查结论由人作出，发布前请逐条核对。核算按数字的书写精度取区间：所有可能的取值都不符才算不符。图注、标签和其他文章的导读以灰色显示，不计入。", "Annotations were made by rules and a statistical model, verdicts by people; check each before you publish. Calculations take each figure as an interval of its printed precision, and fail only where no value in it agrees. Captions, tags and beginnings of other articles are grey and do not count.";
}

#[cfg(test)]
mod tests {
    use super::Message;

    #[test]
    fn both_languages_leave_the_same_places_to_fill() {
        for message in Message::ALL {
            let [chinese, english] = message.texts();
            assert!(!chinese.is_empty() && !english.is_empty(), "{message:?}");
            let places = |text: &str| text.matches("{}").count();
            assert_eq!(places(chinese), places(english), "{message:?}");
        }
    }
}
