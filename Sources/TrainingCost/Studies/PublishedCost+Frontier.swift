extension PublishedCost {
  /// The 45 systems of the published trend, in US$ of December 2023.
  ///
  /// - SeeAlso: Epoch AI, training-cost-trends v1.0.0 (data CC BY), the ten systems of most work
  ///   at each time; Cottier et al. (2024), arXiv 2405.21015, figures 1 and 2.
  public static let frontier: [PublishedCost] = [
    system("DeepSpeech2 (English)", "2015-12-08", 206.30578, 36000.896, nil),
    system("GNMT", "2016-09-26", 193787.11, nil, 307907.17),
    system("Xception", "2016-10-07", 12617.627, 663294.46, 20285.162),
    system("PolyNet", "2016-11-17", 615.54805, 70680.658, nil),
    system("AlphaGo Master", "2017-01-01", 471445.32, nil, nil),
    system("MoE", "2017-01-23", 3863.7353, 764115.22, nil),
    system("JFT", "2017-07-10", 17239.593, 546726.38, 33440.452),
    system("AlphaGo Zero", "2017-10-18", 613480.63, nil, nil),
    system("AlphaZero", "2017-12-05", 229918.61, 708010.19, 324542.09),
    system("BigGAN-deep 512x512", "2018-09-28", 5170.4567, 2945737.8, 11648.081),
    system("RoBERTa Large", "2019-07-01", 82771.076, 23_469_384, 160016.3),
    system("Megatron-BERT", "2019-09-17", 615532.41, 11_629_543, 934981.24),
    system("Megatron-LM (8.3B)", "2019-09-17", 106142.29, 11_629_543, 216068.61),
    system("T5-11B", "2019-10-23", 75524.391, 5828183.1, 231371.32),
    system("AlphaStar", "2019-10-30", 125758.1, 4371137.3, 380257.18),
    system("Meena", "2020-01-28", 206760.38, 11_491_757, 697104.42),
    system("Turing-NLG", "2020-02-13", 51659.713, 5717431.5, 113180.29),
    system("GPT-3 175B (davinci)", "2020-05-28", 2056969.3, 2.2353411e08, 4324846.3),
    system("iGPT-XL", "2020-06-17", 98082.338, nil, 236643.89),
    system("DALL-E", "2021-01-05", 118437.36, 22_630_461, 335275.2),
    system("Switch", "2021-01-11", 139663.56, 11_351_492, 619736.16),
    system("Meta Pseudo Labels", "2021-03-01", 53844.281, 11_302_223, 251389.25),
    system("ProtT5-XXL", "2021-05-04", 85701.263, 5656021.3, 413093.71),
    system("ByT5-XXL", "2021-05-28", 92453.376, 707002.67, 454010.72),
    system("GOAT", "2021-07-27", 84799.785, nil, 436164.78),
    system("HyperCLOVA 82B", "2021-09-10", 586408.78, 32_498_630, 986963.63),
    system("Megatron-Turing NLG 530B", "2021-10-11", 3704291.3, 1.4193012e08, 6405598.7),
    system("Gopher (280B)", "2021-12-08", 616611.14, 45_151_669, 3499778.3),
    system("GLaM", "2021-12-13", 541437.42, 11_054_714, 2092998.4),
    system("LaMDA", "2022-02-10", 229949.99, 11_308_506, 1319574.4),
    system("PaLM (540B)", "2022-04-04", 2945949.8, 65_339_795, 12_388_952),
    system("OPT-175B", "2022-05-02", 731667.61, 31_944_209, 1493962.1),
    system("Parti", "2022-06-22", 344852.95, nil, 1_576_998),
    system("Minerva (540B)", "2022-06-29", 3180655.5, 76_403_329, 13_470_078),
    system("GLM-130B", "2022-08-04", 820296.63, 24_055_466, 1635558.9),
    system("BlenderBot 3", "2022-08-10", 1464700.5, 36_083_199, 3_009_841),
    system("Flan-PaLM 540B", "2022-10-20", 2961791.5, 71_035_332, 12_460_827),
    system("U-PaLM (540B)", "2022-10-20", 2973979.3, 71_035_332, 12_523_688),
    system("BLOOM-176B", "2022-11-08", 901068.66, 12_029_588, 1990895.1),
    system("GPT-3.5 (text-davinci-003)", "2022-11-28", 4625550.7, nil, 8491314.7),
    system("GPT-4", "2023-03-15", 40_586_593, 7.7598074e08, 78_351_375),
    system("PaLM 2", "2023-05-10", 4865570.1, nil, 28_962_680),
    system("Falcon-180B", "2023-09-06", 10_340_912, 1.2656601e08, 25_816_107),
    system("Inflection-2", "2023-11-22", 12_961_959, 2.7526949e08, 11_539_686),
    system("Gemini 1.0 Ultra", "2023-12-06", 29_827_342, 5.7538691e08, 1.914e08),
  ].compactMap { $0 }

  private static func system(
    _ model: String, _ day: String, _ capexAndEnergy: Double, _ acquisition: Double?,
    _ cloud: Double?
  ) -> PublishedCost? {
    CalendarDay(day).map {
      PublishedCost(
        model: model, published: $0, capexAndEnergy: capexAndEnergy, acquisition: acquisition,
        cloud: cloud)
    }
  }
}
