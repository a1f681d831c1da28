//! The rows of the catalogue about reviewing: claims, verdicts, the reader's own words, new versions of the text.

/// Adds these rows to those of the catalogue; see `catalog.rs`.
macro_rules! with_review {
    ($($rows:tt)*) => {
        catalog! {
            $($rows)*

            // Claims.
            Claims: "主张", "Claims";
            ClaimsHint: "在正文里按 Q，把光标所在或选中的句子列为主张；再按一次打开它。", "Press Q in the article to make the sentence at the cursor, or the selected ones, a claim; once more opens it.";
            ClaimsNone: "还没有主张。", "No claims yet.";
            ClaimsNoneShown: "没有符合条件的主张。", "No claim matches.";
            ClaimsProgress: "已完成 {}，核查中 {}，共 {} 条", "{} done, {} in work, {} in all";
            ClaimOpened: "打开主张：{}", "Claim opened: {}";
            ClaimNowhere: "先把光标放进正文的一句话里。", "Put the cursor into a sentence of the article first.";
            MakeClaim: "列为主张", "Make a claim";
            ClaimWorth: "值得查：{}", "worth checking: {}";
            ClaimTitle: "主张 {}", "Claim {}";
            ClaimsFilter: "筛选与排序", "Filter and order";
            FilterWords: "包含文字", "With the words";
            FilterStatus: "进度", "Progress";
            FilterVerdict: "结论", "Verdict";
            FilterLabel: "标签", "Label";
            FilterAny: "不限", "any";
            FilterNoVerdict: "尚无结论", "none yet";
            OrderLabel: "排序", "Order";
            OrderText: "按正文顺序", "as in the text";
            OrderWorth: "先查最值得查的", "most worth checking first";
            OrderStatus: "先列未完成的", "open ones first";
            OrderVerdict: "按结论", "by verdict";
            StatusOpen: "待查", "open";
            StatusInWork: "核查中", "in work";
            StatusDone: "已完成", "done";
            ClaimWordingLabel: "主张什么", "What is claimed";
            SpeakerLabel: "谁说的", "Who says so";
            SpeakerByRule: "从文中识别，可改", "read from the text; correct it if need be";
            SpeakerNobody: "文中没有点名", "the text names nobody";
            PriorityLabel: "值得查的程度", "Worth checking";
            PriorityAuto: "按规则：{}（{} 分）", "by the rules: {} ({} points)";
            PriorityHigh: "高", "high";
            PriorityMedium: "中", "medium";
            PriorityLow: "低", "low";
            VerdictLabel: "结论", "Verdict";
            NoVerdict: "无", "none";
            StatusLabel: "进度", "Progress";
            ClaimNoteLabel: "说明", "Reasons";
            LabelsLabel: "标签（用逗号隔开）", "Labels (with commas between)";
            MentionsLabel: "其中的标注", "Mentions in it";
            PlacesLabel: "所在的句子", "Where it stands";
            ClaimLost: "正文里已经没有这句话，主张仍然保留。", "The text no longer holds these sentences. The claim is kept.";
            ClaimPlaceHere: "改为光标所在或选中的句子", "Put it on the sentences at the cursor";
            SourcesLabel: "来源", "Sources";
            SourceNumber: "来源 {}", "Source {}";
            SourceTitle: "名称", "Title";
            SourceLink: "网址", "Link";
            SourceQuotation: "引文", "Quotation";
            SourceSeen: "查看日期", "Seen on";
            SourceAttached: "附文（网页会变，可把原文留在这里）", "Attached text (pages change: keep the words here)";
            AddSource: "添加来源", "Add a source";
            RemoveSource: "删除来源 {}", "Remove source {}";
            DeleteClaim: "删除主张", "Delete the claim";
            ClaimDeleted: "主张已删除，可以撤销。", "The claim is deleted. Undo brings it back.";
            Unsourced: "没有来源的数字", "Figures without a source";
            UnsourcedHint: "所在句子没有交代出处，也没有主张为它写下说话人或来源。", "Their sentences name nobody, and no claim gives a speaker or a source for them.";
            UnsourcedNone: "每个数字都有出处。", "Every figure has a source.";

            // Why something is worth checking.
            WorthFigure: "有数字", "states a figure";
            WorthFigures: "有几个数字", "states several";
            WorthComparison: "有比较", "compares";
            WorthSuperlative: "有“最”“首”", "says the most or the first";
            WorthCause: "讲因果", "says why";
            WorthAbsolute: "说得绝对", "says all or none";
            WorthNamed: "点了机构", "names a body";
            WorthFuture: "讲将来", "about the future";
            WorthOpinion: "是愿望或看法", "a wish or an opinion";
            WorthQuestion: "是疑问", "a question";

            // The scale of verdicts.
            Scale: "结论等级", "Verdicts to choose from";
            ScaleChinese: "中文名", "In Chinese";
            ScaleEnglish: "英文名", "In English";
            ScaleColour: "颜色", "Colour";
            ScaleAdd: "添加一级", "Add a verdict";
            ScaleRemove: "删除“{}”", "Remove “{}”";
            ScaleDefault: "恢复默认的六级", "Back to the default six";
            ScaleNew: "新结论", "New verdict";

            // Statistics.
            Statistics: "统计", "Statistics";
            StatisticsCopy: "复制", "Copy";
            StatisticsCopied: "统计已复制。", "The statistics are copied.";
            StatisticsNotCopied: "浏览器不让复制，请选中文字自行复制。", "The browser does not allow copying. Select the text and copy it yourself.";
            CountCharacters: "字数（不含空白）", "Characters without blanks";
            CountParagraphs: "段落", "Paragraphs";
            CountAnnotations: "标注", "Annotations";
            CountWeak: "弱标注", "Weak annotations";
            CountClaims: "主张", "Claims";
            CountClaimsDone: "已完成的主张", "Claims done";
            CountUnsourced: "没有来源的数字", "Figures without a source";
            CountOf: "{}：{}", "{}: {}";

            // The reader's own words.
            OwnWords: "自备词表", "Own words";
            OwnWordsHint: "列在这里的词，总是标出或从不标出，比所有规则优先。", "What is listed here is always marked, or never. It wins over every rule.";
            OwnWording: "词语", "Wording";
            OwnSort: "作为", "As";
            OwnScope: "用于", "For";
            ScopeArticle: "本文", "this article";
            ScopeAll: "所有文章", "all articles";
            SortUnit: "单位（数字后面）", "unit (behind numbers)";
            SortNever: "从不标出", "never a mention";
            OwnAdd: "加入", "Add";
            OwnRemove: "删除“{}”", "Remove “{}”";
            OwnNone: "没有词语。", "No words.";
            OwnExport: "导出词表（CSV）", "Export the words (CSV)";
            OwnImport: "导入词表（CSV 或文本）", "Import words (CSV or text)";
            OwnFile: "词表", "words";
            OwnImported: "已导入 {} 个词语。", "{} words imported.";
            OwnBroken: "文件“{}”第 {} 行无法读取，未导入。", "The file “{}” cannot be read in row {}. Nothing was imported.";
            OwnUnreadable: "文件“{}”不是可读的词表，未导入。", "The file “{}” is not a list of words that can be read. Nothing was imported.";

            // Another version of the text.
            EditText: "修改正文", "Edit the text";
            EditTextHint: "直接修改，或者全选后粘贴同一篇文章的新版本。标注和主张跟着文字走，您的决定不会丢。", "Change it here, or select all and paste a newer version of the article. Annotations and claims follow their words, and your decisions stay.";
            EditTextLabel: "正文", "Text";
            EditTextApply: "采用", "Use this text";
            EditTextCancel: "取消", "Cancel";
            EditTextDraft: "上次没有采用的修改还在。", "Your changes from before are still here.";
            EditTextOriginal: "回到现在的正文", "Back to the present text";
            EditTextEmpty: "正文不能为空。", "The text cannot be empty.";
            Rewritten: "正文已更新", "The text was changed";
            RewrittenKept: "{} 处标注没有变动。", "{} annotations stayed as they were.";
            RewrittenMoved: "换了位置：{} 处", "Moved: {}";
            RewrittenChanged: "文字变了，请再看一遍：{} 处", "Other words now, please look again: {}";
            RewrittenLost: "文字没有了：{} 处", "No longer there: {}";
            RewrittenClaims: "主张：{} 条没有变动，{} 条句子变了，{} 条在正文里找不到了", "Claims: {} as they were, {} with changed sentences, {} no longer in the text";
            RewrittenPair: "“{}”变为“{}”", "“{}” became “{}”";

            // What a format has no room for.
            LossClaims: "未写入：主张及其结论和来源（{} 条）。", "Left out: claims with their verdicts and sources ({}).";
            LossLinks: "未写入：标注之间的关系（{} 条）。", "Left out: relations between annotations ({}).";
        }
    };
}
