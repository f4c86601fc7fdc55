extension HistogramChart: Chart {}
extension RankingChart: Chart {}
